"""Takes articles out of pages with trafilatura, to be compared with: reads one page a line as JSON, writes one article a line."""

import json
import sys

import trafilatura

for line in sys.stdin:
    page = json.loads(line)
    address = page.get("address")
    try:
        text = trafilatura.extract(page["html"], url=address, include_comments=False)
        known = trafilatura.extract_metadata(page["html"], default_url=address)
    except Exception:  # A page that it cannot read is one without an article.
        text, known = None, None
    article = {
        "text": text or "",
        "byline": known.author if known else None,
        "published": known.date if known else None,
    }
    print(json.dumps(article), flush=True)
