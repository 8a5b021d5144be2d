/* What Streamlit has no element for: a click on a marker inside an answer tells Python which source to open, a press on
   "Chép" copies, and a clause or an answer named by Python is brought into view. Says what language the page is in, and
   puts Streamlit's own English words into Vietnamese. Writes no markup into the page. */

const TRIES = 40; // the element arrives a moment after this runs
const SETTLED = 300; // milliseconds
let served = null;
let settling = 0;

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

const COPIED = 2000; // milliseconds for which a button says so
const WORDS = {
  "Upload": "Chọn tệp",
  "file upload": "Chọn tệp",
  "Remove file": "Bỏ tệp này",
  "Clear all": "Bỏ hết",
  "Send message": "Gửi câu hỏi",
  "Send": "Gửi",
  "Chat input": "Câu hỏi",
  "Close": "Đóng",
  "Copy to clipboard": "Chép",
  "Copied": "Đã chép",
  "Fullscreen": "Toàn màn hình",
  "Close fullscreen": "Thu nhỏ",
  "Exit fullscreen": "Thu nhỏ",
  "Download": "Tải về",
  "Download as CSV": "Tải về dạng CSV",
  "Search": "Tìm",
  "Show/hide columns": "Ẩn hoặc hiện cột",
  "No results": "Không có kết quả",
  "Select all": "Chọn tất cả",
  "Clear value": "Xóa",
  "Clear": "Xóa",
  "Skip to main content": "Tới nội dung chính",
  "App pages": "Các trang",
  "Open": "Mở",
  "Sidebar": "Thanh bên",
  "Loading": "Đang tải",
  "Choose options": "Chọn",
  "Choose an option": "Chọn",
  "Main menu": "Trình đơn",
  "Open sidebar": "Mở danh sách cuộc hỏi",
  "Close sidebar": "Đóng danh sách cuộc hỏi",
  "Connecting": "Đang kết nối",
  "Connection error": "Mất kết nối",
  "Stop": "Dừng",
};
// Text of documents and users is left alone.
const OURS = ".answer, .excerpt, .records, .matrix, .contradiction, .question, .files, [data-testid=stCode]";

const BROKEN = "Trang này gặp sự cố ngoài dự kiến. Hãy tải lại trang; nếu vẫn vậy, hãy báo người quản trị.";

function inVietnamese(text) {
  if (text.startsWith("This app has encountered an error")) return BROKEN;
  const typed = /^Add: (.+)$/.exec(text);
  if (typed) return `Tìm “${typed[1]}”`;
  const size = /^(\d+) ?MB per file$/.exec(text);
  return size ? `hoặc kéo tệp vào đây, mỗi tệp không quá ${size[1]} MB` : WORDS[text];
}

function translate(root) {
  if (root.nodeType === Node.TEXT_NODE) {
    const word = inVietnamese(root.nodeValue.trim());
    if (word && !root.parentElement?.closest(OURS)) root.nodeValue = word;
    return;
  }
  if (root.nodeType !== Node.ELEMENT_NODE || root.closest(OURS)) return;
  for (const name of ["aria-label", "title", "placeholder"]) {
    const word = inVietnamese(root.getAttribute(name) ?? "");
    if (word) root.setAttribute(name, word);
  }
  root.childNodes.forEach(translate);
}

function speakVietnamese() {
  document.documentElement.lang = "vi"; // Streamlit says "en", and a screen reader would read accordingly
  if (window.speaksVietnamese) return;
  window.speaksVietnamese = true;
  translate(document.body);
  new MutationObserver((changes) => {
    for (const change of changes) {
      change.addedNodes.forEach(translate);
      if (change.type !== "childList") translate(change.target);
    }
  }).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributeFilter: ["aria-label", "title", "placeholder"],
  });
}

async function copy(button) {
  const text = button.dataset.copy ?? location.origin + button.dataset.link;
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
  } else { // an address without https that is not this computer's own
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    button.focus();
  }
  button.classList.add("copied");
  setTimeout(() => button.classList.remove("copied"), COPIED);
}

/* On a phone the menu lies over the page, and Streamlit leaves it there after a page has been chosen. */
let closing;
function closeMenu(tries) {
  const open = "[data-testid=stSidebar][data-collapsed=false] [data-testid=stSidebarCollapseButton] button";
  if (window.innerWidth < 768) document.querySelector(open)?.click();
  if (tries > 0) closing = setTimeout(() => closeMenu(tries - 1), SETTLED); // the new page may have drawn it open again
}

export default function (component) {
  speakVietnamese();
  const { data, setTriggerValue } = component;
  if (data.reveal && data.token !== served) {
    served = data.token;
    bringIntoView(data.reveal, TRIES);
    settling = setTimeout(() => bringIntoView(data.reveal, TRIES), SETTLED); // what follows it has been drawn by then
  }
  const clicked = (event) => {
    clearTimeout(settling); // whoever goes elsewhere is not brought back
    if (event.isTrusted) clearTimeout(closing); // nor is a menu shut that was opened by hand
    if (event.target.closest("[data-testid=stSidebarNavLink]")) setTimeout(() => closeMenu(4));
    const source = event.target.closest("[data-source]"); // a marker, or the row of a table
    const selecting = source && source.tagName !== "BUTTON" && !window.getSelection().isCollapsed;
    if (source && !selecting) setTriggerValue("open", source.dataset.source);
    const copied = event.target.closest("button.copy");
    if (copied) copy(copied);
  };
  document.addEventListener("click", clicked);
  return () => document.removeEventListener("click", clicked);
}
