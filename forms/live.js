// What belongs to the real run says so in Tasklist, in a word and in a colour, as on our pages: it stands among rehearsals.
import texts from '/texts.js';

const WORD = texts.live;
const RUN = texts['live.run'];

// The list and the head of a task name the phase, whose name begins with that of its run; a name that is the word itself is
// not said twice.
const rehearsed = RUN + ' · ';
const real = (RUN.toLowerCase() === WORD.toLowerCase() ? WORD : `${RUN} · ${WORD}`) + ' · ';

const mark = name => {
  const text = [...name.childNodes].find(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const said = text?.data.trim() ?? '';
  if (said.startsWith(rehearsed) && !said.startsWith(real)) {
    text.data = real + said.slice(rehearsed.length);
  }
  name.classList.toggle('ptr-real', said.startsWith(rehearsed) || said.startsWith(real));
};

if (RUN) {
  new MutationObserver(() => document.querySelectorAll('.process-definition').forEach(mark))
    .observe(document.body, {childList: true, characterData: true, subtree: true});
}
