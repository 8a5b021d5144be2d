/* What Streamlit has no element for: a click on a marker inside an answer tells Python which source to open, and a
   clause or an answer named by Python is brought into view. Says what language the page is in. Writes no text and no markup into the page. */

const TRIES = 40; // the element arrives a moment after this runs
const SETTLED = 300; // milliseconds
let served = null;

function bringIntoView(id, tries) {
  const element = document.getElementById(id);
  if (!element) {
    if (tries > 0) setTimeout(() => bringIntoView(id, tries - 1), 50);
    return;
  }
  const panel = element.closest(".st-key-source");
  if (panel) {
    const offset = element.getBoundingClientRect().top - panel.getBoundingClientRect().top;
    panel.scrollTop += offset - panel.clientHeight / 4;
    element.focus({ preventScroll: true });
  } else {
    element.scrollIntoView({ block: "start" });
  }
}

export default function (component) {
  document.documentElement.lang = "vi"; // Streamlit says "en", and a screen reader would read accordingly
  const { data, setTriggerValue } = component;
  if (data.reveal && data.token !== served) {
    served = data.token;
    bringIntoView(data.reveal, TRIES);
    setTimeout(() => bringIntoView(data.reveal, TRIES), SETTLED); // what follows it has been drawn by then
  }
  const clicked = (event) => {
    const source = event.target.closest("[data-source]"); // a marker, or the row of a table
    const selecting = source && source.tagName !== "BUTTON" && !window.getSelection().isCollapsed;
    if (source && !selecting) setTriggerValue("open", source.dataset.source);
  };
  document.addEventListener("click", clicked);
  return () => document.removeEventListener("click", clicked);
}
