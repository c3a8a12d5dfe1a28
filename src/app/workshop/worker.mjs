import { workerData } from 'node:worker_threads';

const { openThread } = await import(workerData.code);
export default await openThread(workerData);
