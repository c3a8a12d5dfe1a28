// The HEALTHCHECK of the image: ends with 0 where the bot on this machine says that it is well.
const port = process.env.HEALTH_PORT;
const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
if (answer !== undefined) process.stdout.write(`${await answer.text()}\n`);
process.exit(answer?.ok ? 0 : 1);
