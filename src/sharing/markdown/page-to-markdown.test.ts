import { expect, test } from 'vitest';
import { findMain, pageToMarkdown } from './page-to-markdown.ts';

const page = `<!doctype html><html><head><title>T</title></head><body><nav>Menu</nav><main>
	<nav><a href="/">Library</a></nav><h1>Overview</h1><p role="note"><strong>Not advice.</strong></p>
	<fieldset><label><input type="radio"> all</label></fieldset><script>run()</script>
	<div class="sl-heading-wrapper"><h2 id="signs">Signs</h2><a class="sl-anchor-link" href="#signs">Section</a></div>
	<ul><li><strong>Nodules:</strong> hard, see <a href="/topic/diagnosis/#signs">there</a>
	<details data-evidence-note><summary><span>Evidence: </span><span>Supported</span></summary>
	<div><p>One review <span class="cite">[<a href="#ref-a" data-cite="a">1</a>]</span>.</p></div></details></li></ul>
	<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>
	<ol><li id="ref-a">Author. Title. <span class="cited-in">Cited in: Signs</span></li></ol>
	<footer>Previous</footer></main></body></html>`;

test('a page becomes Markdown with its notes and references, without what frames it', () => {
	expect(pageToMarkdown(findMain(page), 'https://a.org/topic/overview/')).toBe(`# Overview

**Not advice.**

## Signs

- **Nodules:** hard, see [there](https://a.org/topic/diagnosis/#signs)

  > **Evidence: Supported**
  >
  > One review \\[1].

| A |
| - |
| 1 |

1. Author. Title.
`);
});

test('a page without a main part has nothing to copy', () => {
	expect(findMain('<p>text')).toBe('');
});
