import type { Notice } from './parts.ts';

/** Why files of other kinds are not read, and how they become files that are. */
export function describeFormat(ending: string): Notice | undefined {
	const [what, fix] = formats[ending] ?? [];
	return what && fix ? { message: `is ${what}, which cannot be read`, fix } : undefined;
}

const inOffice = 'open it in Word or LibreOffice and save it as .docx';
const inMail = 'open it in a mail program and save it as HTML, or copy its text into a document';
const fromSlides = 'save its outline as .docx, or copy its text into a document';
const fromSheet = 'copy its table into a document, or save it as .csv';
const formats: Record<string, readonly [what: string, fix: string] | undefined> = {
	'.doc': ['a document of an old version of Word', inOffice],
	'.rtf': ['a rich text file', inOffice],
	'.pdf': [
		'a PDF',
		'save the document that it was made of as .docx, or open it in Word and save it as .docx',
	],
	'.org': [
		'an Org mode file',
		'export it in Emacs as Markdown or HTML, or run pandoc notes.org -o notes.md',
	],
	'.tex': ['a LaTeX file', 'run pandoc notes.tex -o notes.md'],
	'.typ': ['a Typst file', 'run pandoc notes.typ -o notes.md'],
	'.rst': ['reStructuredText', 'run pandoc notes.rst -o notes.md'],
	'.textile': ['a Textile file', 'run pandoc notes.textile -o notes.md'],
	'.mediawiki': ['a page of a wiki', 'save it as HTML, or run pandoc notes.mediawiki -o notes.md'],
	'.adoc': ['AsciiDoc', 'run asciidoctor notes.adoc, and import the notes.html that it makes'],
	'.ipynb': ['a Jupyter notebook', 'run jupyter nbconvert --to markdown notes.ipynb'],
	'.one': [
		'a OneNote section',
		'open it in OneNote, choose “File”, “Export”, and save it as .docx',
	],
	'.pages': ['a Pages document', 'open it in Pages, choose “File”, “Export To”, “Word”'],
	'.json': ['a file of data (JSON)', 'export the notes as Markdown, or copy their text'],
	'.xml': ['a file of data (XML)', 'export the notes as Markdown, HTML or .docx'],
	'.mht': ['a web archive', 'save the page as HTML'],
	'.mhtml': ['a web archive', 'save the page as HTML'],
	'.eml': ['an e-mail', inMail],
	'.msg': ['an e-mail', inMail],
	'.mbox': ['an archive of e-mails', inMail],
	'.enex': ['an export of Evernote', 'export the notes from Evernote as HTML'],
	'.epub': ['an e-book', 'convert it to .docx or .html'],
	'.pptx': ['a presentation', fromSlides],
	'.odp': ['a presentation', fromSlides],
	'.key': ['a presentation', fromSlides],
	'.xlsx': ['a spreadsheet', fromSheet],
	'.xls': ['a spreadsheet', fromSheet],
	'.ods': ['a spreadsheet', fromSheet],
	'.numbers': ['a spreadsheet', fromSheet],
};
