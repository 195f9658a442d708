/** What a page says of itself. */
export type AboutPage = {
  readonly canonicalUrl: string | null;
  readonly title: string;
  readonly byline: string | null;
  readonly language: string;
  readonly publishedAt: number | null;
  readonly behindLogin: boolean;
};

const LONGEST = 1_000;

export function aboutPage(page: Document): AboutPage {
  const meta = (selector: string): string | null =>
    page.querySelector(selector)?.getAttribute('content')?.trim() || null;
  const published =
    meta('meta[property="article:published_time"], meta[itemprop="datePublished"]') ??
    page.querySelector('article time[datetime], main time[datetime]')?.getAttribute('datetime') ??
    null;
  const title =
    page.title.trim() || meta('meta[property="og:title"]') || page.querySelector('h1')?.textContent;
  return {
    canonicalUrl: page.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null,
    title: (title ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST),
    byline: meta('meta[name="author"]')?.slice(0, LONGEST) ?? null,
    language: (page.documentElement.lang || '').slice(0, 35),
    publishedAt: timeOf(published),
    behindLogin: hasSignsOfLogin(page),
  };
}

const timeOf = (text: string | null): number | null => {
  const time = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? null : time;
};

/** The way out is offered only to those who are in. */
const WAY_OUT =
  'a[href*="logout" i], a[href*="log-out" i], a[href*="log_out" i], a[href*="signout" i], a[href*="sign-out" i], a[href*="sign_out" i], form[action*="logout" i], form[action*="signout" i], form[action*="sign_out" i]';
const SAYS_OUT =
  /^(?:log ?out|sign ?out|abmelden|ausloggen|se déconnecter|déconnexion|cerrar sesión|salir|sair|terminar sessão|esci|uitloggen|ログアウト|サインアウト|退出登录|登出)$/i;

function hasSignsOfLogin(page: Document): boolean {
  if (page.querySelector(WAY_OUT)) return true;
  if (page.querySelector('meta[name="user-login"]')?.getAttribute('content')) return true;
  const buttons = page.querySelectorAll('button, [role="menuitem"], [role="button"]');
  return [...buttons].some((button) => {
    const text = button.textContent ?? '';
    return text.length < 40 && SAYS_OUT.test(text.trim());
  });
}
