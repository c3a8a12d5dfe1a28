import { type ChildProcess, spawn } from 'node:child_process';
import { setPriority, tmpdir } from 'node:os';

const MOST_MEMORY_MB = 512;
/**
 * From 0 to 19. At 4 it has two fifths of the processor that the bot has where both want it; at 10 a tenth, and beside
 * other programs that never pause an honest file took longer than it may.
 */
const NICENESS = 4;
/** Far more than it is given by the clock: this ends what nobody is left to give up. */
const MOST_PROCESSOR_S = 60;
/** Node's permissions, which lost "experimental" with Node 23. Whoever is given none reads and writes no file, and starts nothing. */
const PERMISSION = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';
/** The modules of Node that the code may load. Those that open connections are not among them. */
const ALLOWED = 'buffer crypto events fs os path process stream string_decoder timers/promises url util';

/**
 * Starts JavaScript (CommonJS, without files of its own) in a process that has none of the bot's environment, can read no
 * file, start no process, and use half a gigabyte and `mostSeconds` of a processor. It can be talked to as a forked one can.
 *
 * Node 20 and 24 have no permission for the network: what opens a connection is taken away instead, before the code runs.
 */
export function startConfined(code: Uint8Array | string, mostSeconds = MOST_PROCESSOR_S): ChildProcess {
  const node = [process.execPath, PERMISSION, `--max-old-space-size=${MOST_MEMORY_MB}`, '-'];
  const [program = '', ...args] = limited(node, mostSeconds);
  const child = spawn(program, args, {
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

/**
 * A command line with a limit on the time of a processor, which the system keeps: if the bot is killed while a file is
 * read, its reader would otherwise go on, for ever if the file was made for that. Windows has no such limit.
 */
function limited(command: readonly string[], seconds: number): readonly string[] {
  if (process.platform === 'win32') return command;
  return ['/bin/sh', '-c', `unset PWD OLDPWD _; ulimit -t ${seconds} && exec "$@"`, 'sh', ...command];
}

/** What reads a file lets the bot go first: a file can be made so that reading it never ends. */
function giveWay({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, NICENESS);
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
