import type { Source } from '#articles/ingest/kind.ts';
import { docx, run, w } from './docx.ts';
import { type DrawnLine, pdfOf } from './pdf.ts';

/** A small source of one kind, with a question that it answers. */
export interface Sample {
  readonly kind: string;
  /** A file, unless it has an address. */
  readonly source: Source;
  readonly address?: string;
  readonly title: string;
  readonly question: string;
  /** A part of the sentence that answers. */
  readonly answer: string;
  /** What must not come into the article. */
  readonly without: readonly string[];
}

const html = (text: string) => ({ bytes: Buffer.from(text), contentType: 'text/html; charset=utf-8' });

const NEWS = `<!doctype html><html lang="en"><head><title>Lock gate stuck, river closed | The Weir Times</title>
<meta property="og:site_name" content="The Weir Times"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Lock gate stuck, river closed","datePublished":"2026-03-04","author":{"@type":"Person","name":"Ida Moss"}}</script></head>
<body><header><nav><a href="/">Home</a><a href="/sport">Sport</a></nav></header><main><article><h1>Lock gate stuck, river closed</h1>
<p class="byline">By Ida Moss</p><p>TARN (Weir Times) - The river was closed to ships on Wednesday after a gate of the Tarn lock stuck half open.</p>
<p>Fourteen barges are waiting above the lock, the river authority said.</p><aside class="newsletter"><p>Sign up for our newsletter</p></aside>
<p>A diver found a tree trunk in the hinge of the gate.</p><p>The authority hopes to open the river again on Friday morning.</p></article>
<section class="related"><h2>Related stories</h2><ul><li><a href="/1">Old mill sold</a></li><li><a href="/2">New ferry tested</a></li></ul></section></main><footer>© 2026 The Weir Times</footer></body></html>`;

const BLOG = `<!doctype html><html lang="en"><head><title>Why my bread stopped rising – Crumb by Crumb</title><meta property="og:site_name" content="Crumb by Crumb"></head>
<body><div id="page"><div class="entry"><h1 class="entry-title">Why my bread stopped rising</h1><div class="entry-meta">Posted by Nils on <time datetime="2026-02-11">11 February 2026</time></div>
<div class="entry-content"><p>For three weeks every loaf came out flat, and I blamed the flour.</p><p>It was the water: our town has put more chlorine into it since January, and chlorine kills yeast.</p>
<h2>What helped</h2><p>I now let the water stand in an open jug overnight, and the bread rises as before.</p></div></div>
<div id="comments"><h3>2 comments</h3><div class="comment"><p>Great post, mine never rises either!</p></div><div class="comment"><p>Try my shop for better flour.</p></div></div></div></body></html>`;

const WIKI = `<!doctype html><html lang="en"><head><title>Tarn Viaduct - Railpedia</title></head><body><div id="mw-head"><a href="/login">Log in</a></div>
<div id="content"><h1 id="firstHeading">Tarn Viaduct</h1><div id="mw-content-text"><div class="mw-parser-output">
<table class="infobox"><tr><th>Length</th><td>412 m</td></tr></table>
<p>The <b>Tarn Viaduct</b> is a railway bridge over the river Tarn.<sup class="reference"><a href="#1">[1]</a></sup> It was designed by Ada Holm and opened on 3 May 1884.</p>
<h2>Construction<span class="mw-editsection">[<a href="/edit">edit</a>]</span></h2><p>Its nineteen arches were built of granite from the quarries of Birk.<sup class="reference"><a href="#2">[2]</a></sup></p>
<h2>Later years<span class="mw-editsection">[<a href="/edit">edit</a>]</span></h2><p>The viaduct was closed to trains in 1969, and has carried a cycle path since 1998.</p>
<h2>References</h2><ol class="references"><li id="1">Holm, A. (1890). Bridges I Built.</li></ol></div></div></div></body></html>`;

const FORUM = `<!doctype html><html lang="en"><head><title>Boiler shows error E9 - Heating Forum</title></head><body><nav><a href="/">Forum</a></nav><main><h1>Boiler shows error E9</h1>
<article class="post" id="p1"><div class="author">marta77</div><div class="content"><p>My boiler shows E9 every morning and stays cold until I restart it. What does E9 mean?</p></div></article>
<article class="post" id="p2"><div class="author">oldplumber</div><div class="content"><p>E9 means that the pressure of the water is below one bar. Open the filling tap until the needle is in the green field.</p></div></article>
<article class="post" id="p3"><div class="author">marta77</div><div class="content"><p>The needle was at 0.6, and now it works. The seal of the valve was leaking, so I had it replaced.</p></div></article></main></body></html>`;

const LIVE = `<!doctype html><html lang="en"><head><title>Storm Bea: live updates | Coast Radio</title><meta property="og:site_name" content="Coast Radio"></head><body><main><article><h1>Storm Bea: live updates</h1>
<p>Storm Bea reached the west coast early on Tuesday with winds of up to 140 kilometres an hour.</p>
<section class="update"><time datetime="2026-01-13T11:20">11:20</time><h2>Bridge to Skerry closed</h2><p>The police have closed the bridge to Skerry because a lorry was blown over on it.</p></section>
<section class="update"><time datetime="2026-01-13T09:05">09:05</time><h2>Schools stay shut</h2><p>All schools in the county of Wick stay shut today, the council has decided.</p></section>
<section class="update"><time datetime="2026-01-13T06:40">06:40</time><h2>Power cuts</h2><p>About 9,000 households are without electricity, most of them on the islands.</p></section></article></main></body></html>`;

const INTERVIEW = `<!doctype html><html lang="en"><head><title>“I count every swift myself” | Field Notes</title><meta property="og:site_name" content="Field Notes"></head><body><article><h1>“I count every swift myself”</h1>
<p>Rosa Lund has counted the birds of one church tower for forty years.</p>
<p><strong>When did you begin to count?</strong></p><p>In the spring of 1986, when I moved into the house across the street and heard them scream.</p>
<p><strong>How many swifts are left in the tower?</strong></p><p>Last summer there were eleven pairs. In my first year there were sixty.</p>
<p><strong>What do they need most?</strong></p><p>Old roofs with gaps in them. Every renovation closes the holes in which they breed.</p></article></body></html>`;

const NOTES = `# Kettle 4.2.0

Released on 9 February 2026.

## Added

- Kettle reads its settings from \`kettle.toml\`, if there is such a file.
- The command \`kettle watch\` boils again whenever a file changes.

## Removed

- Support for Node.js 18, which is out of maintenance.

## Fixed

- A timer no longer runs twice after the clocks change in spring.
`;

const NEWSLETTER = `<html><head><title>The Allotment Letter, March</title></head><body bgcolor="#eeeeee"><div style="display:none">Potatoes, slugs and a vote on the water butts</div>
<table width="100%"><tr><td align="center"><table width="600"><tr><td><a href="https://a.example/view">View this email in your browser</a></td></tr>
<tr><td><h1>The Allotment Letter, March</h1></td></tr><tr><td><p>Dear neighbours, the frost is over and the gates are open again from seven in the morning until dusk.</p></td></tr>
<tr><td><h2>Water butts</h2><p>At the meeting in February, 31 of us voted for new water butts and 12 against. They will be set up in the first week of April.</p></td></tr>
<tr><td><h2>Slugs</h2><p>Please collect slugs at night with a torch. Pellets are forbidden on all plots because of the hedgehogs.</p></td></tr>
<tr><td><p><small>You receive this email because you have a plot. <a href="https://a.example/off">Unsubscribe</a></small></p></td></tr></table></td></tr></table></body></html>`;

/** A page of a report: a head, paragraphs of several lines, and a number at its foot. */
function reportPage(number: number, paragraphs: readonly (readonly string[])[]): readonly DrawnLine[] {
  const lines: DrawnLine[] = [{ text: 'County of Wick: Water Report 2025', x: 72, y: 800, size: 8 }];
  let y = 740;
  for (const paragraph of paragraphs) {
    for (const text of paragraph) {
      lines.push({ text, x: 72, y, size: 11 });
      y -= 14;
    }
    y -= 12;
  }
  return [...lines, { text: String(number), x: 295, y: 40, size: 8 }];
}

const REPORT = pdfOf([
  [
    { text: 'Water Report 2025', x: 72, y: 770, size: 22 },
    ...reportPage(1, [
      [
        'The county tested the water of its forty-two wells in the summer of',
        '2025. In thirty-nine of them nothing was found that the law forbids.',
      ],
      [
        'Three wells near the old tannery of Brae contained more chromium than',
        'the limit of twenty-five micrograms a litre.',
      ],
    ]),
  ],
  reportPage(2, [
    [
      'The three wells were closed on 4 August 2025. About six hundred people',
      'have since been supplied by a pipe from the reservoir of Glen.',
    ],
    ['The county will clean the ground of the tannery in 2027, at a cost of', '4.2 million euros.'],
  ]),
]);

const MINUTES = docx([
  w(run('Minutes of the Harbour Board'), 'Title'),
  w(run('The board met on 12 January 2026 in the custom house. Mr Brandt was in the chair.')),
  w(run('Crane'), 'heading1'),
  w(run('The board decided to sell the old crane to the museum of Skerry for one euro.')),
  w(run('Dues'), 'heading1'),
  w(`${run('The dues for fishing boats rise from ')}${run('1 March', '<w:b/>')}${run(' by four per cent.')}`),
]);

/** Ten sources of ten kinds. */
export const SAMPLES: readonly Sample[] = [
  {
    kind: 'news',
    source: { name: '/lock', ...html(NEWS) },
    address: 'https://weir.example/lock',
    title: 'Lock gate stuck, river closed',
    question: 'How many barges are waiting above the lock?',
    answer: 'Fourteen barges are waiting above the lock',
    without: ['newsletter', 'Old mill sold', '©'],
  },
  {
    kind: 'blog',
    source: { name: '/bread', ...html(BLOG) },
    address: 'https://crumb.example/bread',
    title: 'Why my bread stopped rising',
    question: 'What kills the yeast?',
    answer: 'chlorine kills yeast',
    without: ['Great post', 'better flour'],
  },
  {
    kind: 'wiki',
    source: { name: '/wiki/Tarn_Viaduct', ...html(WIKI) },
    address: 'https://rail.example/wiki/Tarn_Viaduct',
    title: 'Tarn Viaduct',
    question: 'Who designed the Tarn Viaduct?',
    answer: 'It was designed by Ada Holm',
    without: ['[1]', '[edit]', 'Log in', '412 m'],
  },
  {
    kind: 'forum',
    source: { name: '/t/e9', ...html(FORUM) },
    address: 'https://heat.example/t/e9',
    title: 'Boiler shows error E9',
    question: 'What does the error E9 mean?',
    answer: 'E9 means that the pressure of the water is below one bar.',
    without: [],
  },
  {
    kind: 'live blog',
    source: { name: '/storm', ...html(LIVE) },
    address: 'https://radio.example/storm',
    title: 'Storm Bea: live updates',
    question: 'Why was the bridge to Skerry closed?',
    answer: 'because a lorry was blown over on it',
    without: [],
  },
  {
    kind: 'interview',
    source: { name: '/swifts', ...html(INTERVIEW) },
    address: 'https://field.example/swifts',
    title: '“I count every swift myself”',
    question: 'How many swifts are left in the tower?',
    answer: 'Last summer there were eleven pairs.',
    without: [],
  },
  {
    kind: 'release notes',
    source: { name: 'kettle.md', bytes: Buffer.from(NOTES) },
    title: 'Kettle 4.2.0',
    question: 'Which version of Node.js is no longer supported?',
    answer: 'Support for Node.js 18',
    without: ['`', '- '],
  },
  {
    kind: 'PDF report',
    source: { name: 'water.pdf', bytes: REPORT },
    title: 'Water Report 2025',
    question: 'How much will it cost to clean the ground of the tannery?',
    answer: 'at a cost of 4.2 million euros',
    without: ['County of Wick: Water Report 2025'],
  },
  {
    kind: 'DOCX',
    source: { name: 'minutes.docx', bytes: MINUTES },
    title: 'Minutes of the Harbour Board',
    question: 'To whom does the board sell the old crane?',
    answer: 'to sell the old crane to the museum of Skerry',
    without: [],
  },
  {
    kind: 'newsletter',
    source: { name: 'letter.html', bytes: Buffer.from(NEWSLETTER) },
    title: 'The Allotment Letter, March',
    question: 'How many voted for new water butts?',
    answer: '31 of us voted for new water butts',
    without: ['View this email', 'a vote on the water butts', 'Unsubscribe'],
  },
];
