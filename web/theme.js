// Light, dark or as the system says. Loaded before the first paint, so that nothing flashes.

const CHOICES = ['system', 'light', 'dark'];
const KEY = 'weft.theme';

function kept() {
  try {
    const choice = localStorage.getItem(KEY);
    return CHOICES.includes(choice) ? choice : 'system';
  } catch {
    return 'system';
  }
}

function apply(choice) {
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
}

/** The theme chosen on this computer. */
export const theme = kept;

/** Keeps and shows a theme; where the browser keeps nothing it still shows it. */
export function chooseTheme(choice) {
  try {
    localStorage.setItem(KEY, choice);
  } catch { /* Private windows refuse to keep it: shown for this visit only. */ }
  apply(choice);
  document.dispatchEvent(new CustomEvent('weft:theme'));
}

export const themes = CHOICES;

apply(kept());
