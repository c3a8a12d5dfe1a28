import { type ChildProcess, spawn } from 'node:child_process';
import { constants, setPriority, tmpdir } from 'node:os';

const MOST_MEMORY_MB = 512;
/** Node's permissions, which lost "experimental" with Node 23. Whoever is given none reads and writes no file, and starts nothing. */
const PERMISSION = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';
/** The modules of Node that the code may load. Those that open connections are not among them. */
const ALLOWED = 'buffer crypto events fs os path process stream string_decoder timers/promises url util';

/**
 * Starts JavaScript (CommonJS, without files of its own) in a process that has none of the bot's environment, can read no
 * file, start no process, and use half a gigabyte. It can be talked to as a forked one can.
 *
 * Node 20 and 24 have no permission for the network: what opens a connection is taken away instead, before the code runs.
 */
export function startConfined(code: Uint8Array | string): ChildProcess {
  const child = spawn(process.execPath, [PERMISSION, `--max-old-space-size=${MOST_MEMORY_MB}`, '-'], {
    cwd: tmpdir(),
    env: {},
    serialization: 'advanced',
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  });
  giveWay(child);
  // That it has ended is told by its end.
  child.stdin?.on('error', () => {});
  child.stdin?.write(BEFORE);
  child.stdin?.write(code);
  child.stdin?.end(AFTER);
  return child;
}

/** What reads a file lets the bot go first: a file can be made so that reading it never ends. */
function giveWay({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or the system does not let it.
  }
}

const BEFORE = `(() => {
  const load = require;
  const allowed = new Set(${JSON.stringify(ALLOWED.split(' '))});
  const guarded = (name) => {
    const plain = name.replace(/^node:/, '');
    if (plain === 'module') return { createRequire: () => guarded };
    if (!allowed.has(plain)) throw new Error(name + ' is not for those who read files');
    return load(name);
  };
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'require', 'module']) delete globalThis[name];
  for (const name of ['binding', '_linkedBinding', 'dlopen', 'getBuiltinModule', 'mainModule']) process[name] = undefined;
  ((require) => {`;
const AFTER = '\n})(guarded);\n})();\n';
