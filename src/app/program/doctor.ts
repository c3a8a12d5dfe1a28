import { counted } from '#app/answering.ts';
import { type Config, readConfig } from '#app/config.ts';
import { Failure } from '#app/failure.ts';
import { faultLine } from '#app/faults.ts';
import { readCorpus } from '#articles/corpus.ts';
import type { Finding } from '#discord/gateway/examine.ts';
import { openChosen, readableByOthers } from '#store/open.ts';
import { StoreError } from '#store/types.ts';

const OLDEST_NODE = [20, 19] as const;
/** Articles that take so much text make every answer slow. */
const MUCH_TEXT = 5_000_000;

/** Looks at everything that the bot needs, and says what to mend. @throws {Failure} where there is something to mend. */
export async function doctor(): Promise<void> {
  const config = readConfig();
  const findings = [
    nodeFinding(process.versions.node),
    ...corpusFindings(config.corpusDir),
    ...(await storeFindings(config)),
    ...(await accountFindings(config)),
  ];
  for (const { state, text } of findings)
    process.stdout.write(`${state === 'good' ? 'good' : 'MEND'}  ${text}\n`);
  const faults = findings.filter(({ state }) => state === 'bad').length;
  if (faults > 0) throw new Failure('fault', `${counted(faults, 'thing')} to mend.`);
}

function nodeFinding(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [least, leastMinor] = OLDEST_NODE;
  const isGood = major > least || (major === least && minor >= leastMinor);
  const needs = `Node.js ${OLDEST_NODE.join('.')} or later`;
  return isGood ? good(`Node.js ${version}.`) : bad(`Node.js ${version} is too old: install ${needs}.`);
}

function corpusFindings(folder: string): readonly Finding[] {
  const { articles, faults } = readCorpus(folder);
  const text = articles
    .flatMap(({ paragraphs }) => paragraphs)
    .reduce((sum, paragraph) => sum + paragraph.text.length, 0);
  const size = `${counted(articles.length, 'article')}, ${text.toLocaleString('en')} characters`;
  return [
    articles.length === 0
      ? bad(`There is no article in ${folder}: put one there, or set CORPUS_DIR.`)
      : text > MUCH_TEXT
        ? bad(`${size}: answers are slow with more than ${MUCH_TEXT.toLocaleString('en')}; take some out.`)
        : good(`${size}.`),
    ...faults.map((fault) => bad(faultLine(fault))),
  ];
}

async function storeFindings({ storage }: Config): Promise<readonly Finding[]> {
  try {
    const store = await openChosen(storage);
    const servers = await store.serversHeld().finally(() => store.close());
    const what = storage.databaseUrl === undefined ? storage.dataDir : 'PostgreSQL';
    return [
      good(`The database (${what}) can be used; it keeps something of ${counted(servers.length, 'server')}.`),
      ...rights(storage),
    ];
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return [bad(error.message)];
  }
}

/** Whether others on the machine may read what servers keep. */
function rights(storage: Config['storage']): readonly Finding[] {
  return readableByOthers(storage).map((path) =>
    bad(`Others on this machine may read ${path}: chmod go-rwx ${path}`),
  );
}

async function accountFindings({ token, apiUrl, guildId }: Config): Promise<readonly Finding[]> {
  if (token === undefined)
    return [bad('There is no DISCORD_TOKEN, so the bot shows itself in the browser only (README.md).')];
  const { examineAccount } = await import('#discord/gateway/examine.ts');
  return examineAccount({ token, apiUrl, guildId, now: Date.now });
}

function good(text: string): Finding {
  return { state: 'good', text };
}

function bad(text: string): Finding {
  return { state: 'bad', text };
}
