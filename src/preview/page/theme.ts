import { element } from './dom.ts';

const KEY = 'theme';
const THEMES = ['system', 'dark', 'light'] as const;
type Theme = (typeof THEMES)[number];

const SIGNS: Readonly<Record<Theme, string>> = { system: '◐', dark: '●', light: '○' };
const dark = matchMedia('(prefers-color-scheme: dark)');

/** Puts on the theme of last time, or the system's, and follows the system from then on. */
export function startTheme(): void {
  dark.addEventListener('change', () => wear(remembered()));
  wear(remembered());
}

/** The button that goes on to the next theme. */
export function drawThemeButton(): HTMLElement {
  const theme = remembered();
  const label = `Theme: ${theme}`;
  const onclick = () => {
    const next = THEMES[(THEMES.indexOf(remembered()) + 1) % THEMES.length] ?? 'system';
    remember(next);
    wear(next);
    button.replaceWith(drawThemeButton());
    document.getElementById('theme')?.focus();
  };
  const button = element(
    'button',
    { type: 'button', id: 'theme', 'aria-label': label, title: label, onclick },
    SIGNS[theme],
  );
  return button;
}

function wear(theme: Theme): void {
  const isDark = theme === 'system' ? dark.matches : theme === 'dark';
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
}

// A browser may forbid the page to remember anything.
function remembered(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === kept) ?? 'system';
  } catch {
    return 'system';
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    document.documentElement.dataset.themeKept = 'false';
  }
}
