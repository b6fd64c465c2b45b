const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const inline = (text) =>
  text
    .replace(/\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/g, '<a href="$2" target="_blank" rel="noopener noreferrer">$1</a>')
    .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
    .replace(/(^|[\s(])[_*]([^_*\s][^_*]*)[_*](?=$|[\s).,!?])/g, '$1<i>$2</i>');

/** The subset of Markdown that a TextBlock shows: bold, italic, links, lists. Everything else is text. */
export function markdown(text) {
  const out = [];
  let list = null;
  for (const line of escape(text).split(/\r?\n/)) {
    const item = /^\s*(-|\d+\.)\s+(.*)$/.exec(line);
    const kind = item ? (item[1] === '-' ? 'ul' : 'ol') : null;
    if (kind !== list) {
      if (list) out.push(`</${list}>`);
      if (kind) out.push(`<${kind}>`);
      list = kind;
    }
    out.push(item ? `<li>${inline(item[2])}</li>` : `<p>${inline(line)}</p>`);
  }
  if (list) out.push(`</${list}>`);
  return out.join('');
}
