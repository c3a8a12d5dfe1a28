import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { createMetrics } from '#app/health/metrics.ts';
import { type HealthOptions, type HealthServer, serveHealth } from '#app/health/server.ts';
import { oneEngine } from '#articles/library.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { ownEngine } from '../corpus-articles.ts';

let server: HealthServer | undefined;
afterEach(() => server?.close());

const metrics = createMetrics();

async function open(more: Partial<HealthOptions> = {}): Promise<string> {
  server = await serveHealth({
    port: 0,
    metrics,
    servers: () => 3,
    gateway: () => 'connected',
    askDatabase: async () => 0,
    ...more,
  });
  return server.address;
}

describe('/healthz', () => {
  it.each<[Partial<HealthOptions>, number, object]>([
    [{}, 200, { gateway: 'connected', database: 'answers' }],
    [{ gateway: () => 'not connected' }, 503, { gateway: 'not connected', database: 'answers' }],
    [{ gateway: () => 'standing by' }, 200, { gateway: 'standing by', database: 'answers' }],
    [
      { askDatabase: () => Promise.reject(new Error('It is gone.')) },
      503,
      { gateway: 'connected', database: 'does not answer' },
    ],
    [
      { askDatabase: () => new Promise(() => {}), patience: async () => {} },
      503,
      { gateway: 'connected', database: 'does not answer' },
    ],
  ])('answers of %o', async (options, status, body) => {
    const answer = await fetch(`${await open(options)}/healthz`);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ ...body, loopDelayMs: expect.any(Number) });
  });

  it('is on this machine alone unless told, and there is nothing else', async () => {
    const address = await open();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:/);
    expect((await fetch(`${address}/`)).status).toBe(404);
  });
});

describe('/metrics', () => {
  it('count questions by verdict and shares by outcome, and hold no text and no id', async () => {
    const engine = await metrics.library(oneEngine(ownEngine())).engineFor({ channels: [] });
    await engine.ask('How involved is North Korea?');
    await engine.ask('Is Elon Musk involved?');
    await engine.ask('Wie viele Soldaten wurden getötet?');
    const store = metrics.store(openSqlite(IN_MEMORY));
    await store.beginShare({ id: 's1', guild: '1234567', channel: '5', sharer: '7', begunAt: 1, quotes: [] });
    await store.completeShare('s1', '900');
    metrics.logged('error');
    metrics.observer.acknowledged('command', 0.03);
    metrics.observer.answered('command', 0.3);
    metrics.observer.failed('discord_50013');
    metrics.queues({ jobs: () => ({ running: 2, waiting: 5 }) });
    const text = await (await fetch(`${await open()}/metrics`)).text();
    const own = text
      .split('\n')
      .filter((line) => /^verbatim_(?!process|nodejs)/.test(line) && !/_(?:bucket|sum)/.test(line));
    expect(own.join('\n')).toMatchInlineSnapshot(`
      "verbatim_questions_total{verdict="answered"} 1
      verbatim_questions_total{verdict="not_found"} 1
      verbatim_questions_total{verdict="other_language"} 1
      verbatim_question_seconds_count 3
      verbatim_shares_total{outcome="posted"} 1
      verbatim_log_lines_total{level="error"} 1
      verbatim_servers 3
      verbatim_acknowledgement_seconds_count{use="command"} 1
      verbatim_answer_seconds_count{use="command"} 1
      verbatim_errors_total{code="discord_50013"} 1
      verbatim_queue_length{queue="jobs",state="running"} 2
      verbatim_queue_length{queue="jobs",state="waiting"} 5"
    `);
    expect(text).not.toMatch(/1234567|Korea|Musk/);
  });

  it('are what the dashboard shows', async () => {
    const dashboard = readFileSync(new URL('../../docs/grafana.json', import.meta.url), 'utf8');
    const text = await (await fetch(`${await open()}/metrics`)).text();
    const shown = new Set(dashboard.match(/verbatim_\w+/g));
    expect(shown.size).toBeGreaterThan(7);
    expect([...shown].filter((name) => !text.includes(name))).toEqual([]);
  });
});
