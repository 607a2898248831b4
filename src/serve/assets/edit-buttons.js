// Buttons beside a field. Tab leads from field to field and leaves them out; F2 goes to them, the arrow keys from one to the next, and
// Escape back to the field. A second F2 goes to the buttons of the part that contains the field.

// Where the focus was before F2.
let origin = null;

const BACK = ["ArrowLeft", "ArrowUp"];
const FORTH = ["ArrowRight", "ArrowDown"];

/** Takes buttons out of the order of Tab. `owner` is the element that contains the field and the buttons. */
export const reachedByKey = (owner, buttons) => {
  for (const button of buttons) {
    button.tabIndex = -1;
    button.setAttribute("aria-keyshortcuts", "F2");
    button.addEventListener("blur", ({ relatedTarget }) => !buttons.includes(relatedTarget) && (origin = null));
  }
  owner.addEventListener("keydown", (event) => {
    const usable = buttons.filter(({ disabled, isConnected }) => !disabled && isConnected);
    const at = usable.indexOf(event.target);
    const step = at < 0 ? 0 : FORTH.includes(event.key) - BACK.includes(event.key);
    const isCall = event.key === "F2" && at < 0 && usable.length > 0;
    if (event.defaultPrevented || (!isCall && !step)) return;
    event.preventDefault();
    const field = isCall && !origin ? event.target : origin;
    usable[step ? (at + step + usable.length) % usable.length : 0].focus();
    origin = field;
  });
  return owner;
};

/** Moves the focus from such a button back to its field. Returns whether it was on one. */
export const backToField = () => {
  const field = origin;
  field?.focus();
  return Boolean(field);
};
