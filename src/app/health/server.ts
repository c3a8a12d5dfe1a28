import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Pause, sleep } from '#discord/gateway/pause.ts';
import type { Metrics } from './metrics.ts';

export interface HealthOptions {
  readonly port: number;
  /** Left out, this machine alone. */
  readonly host?: string | undefined;
  readonly metrics: Metrics;
  readonly servers: () => number;
  readonly gateway: () => GatewayState;
  /** Rejects where the database does not answer. */
  readonly askDatabase: () => Promise<unknown>;
  /** Waits for as long as the database is waited for; left out, by the system's clock. */
  readonly patience?: Pause | undefined;
}

/** `connected`: every shard of the process is; `standing by`: all shards have other processes, and this one waits for one to end. */
export type GatewayState = 'connected' | 'not connected' | 'standing by';

/** What `/healthz` says. */
export interface Health {
  readonly gateway: GatewayState;
  readonly database: 'answers' | 'does not answer';
  /** The longest that the loop has stood still since the last time, in milliseconds. */
  readonly loopDelayMs: number;
}

export interface HealthServer {
  readonly address: string;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
/** A database that takes longer is as good as none. */
const DATABASE_PATIENCE_MS = 3000;

/** Answers `/healthz`, with 503 where something is amiss, and `/metrics`, in Prometheus's format. Rejects where the port is taken. */
export async function serveHealth(options: HealthOptions): Promise<HealthServer> {
  const { port, host = LOOPBACK } = options;
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    if (path === '/healthz') void sayHealth(response, options);
    else if (path === '/metrics') void sayMetrics(response, options);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  server.unref();
  const { address, port: bound } = server.address() as AddressInfo;
  return { address: `http://${address}:${bound}`, close: () => closing(server) };
}

async function sayHealth(response: ServerResponse, options: HealthOptions): Promise<void> {
  const health = await healthOf(options);
  const isWell = health.gateway !== 'not connected' && health.database === 'answers';
  response.writeHead(isWell ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify(health));
}

async function healthOf(options: HealthOptions): Promise<Health> {
  const { metrics, gateway, askDatabase, patience = sleep } = options;
  const over = new AbortController();
  const answers = await Promise.race([
    askDatabase().then(
      () => true,
      () => false,
    ),
    patience(DATABASE_PATIENCE_MS, over.signal).then(() => false),
  ]);
  over.abort();
  return {
    gateway: gateway(),
    database: answers ? 'answers' : 'does not answer',
    loopDelayMs: Math.round(metrics.takeLoopDelay()),
  };
}

async function sayMetrics(response: ServerResponse, { metrics, servers }: HealthOptions): Promise<void> {
  metrics.servers(servers());
  const { registry } = metrics;
  const text = await registry.metrics();
  response.writeHead(200, { 'content-type': registry.contentType }).end(text);
}

function closing(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
