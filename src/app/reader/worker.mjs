import { workerData } from 'node:worker_threads';

const { openWindowReader } = await import(workerData.code);
const read = openWindowReader(workerData.parts);
export default ({ question, window }) => read(question, window);
