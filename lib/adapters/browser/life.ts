import { browser } from 'wxt/browser';

const WELCOME = '/welcome.html';
const ALARM = 'jobs';
/** The shortest that browsers allow. */
const ALARM_MINUTES = 0.5;

/** Hear of every occasion on which registrations may be out of date. */
export function onWake(listener: (why: 'installed' | 'started' | 'alarm') => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL(WELCOME) });
    listener('installed');
  });
  browser.runtime.onStartup.addListener(() => listener('started'));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) listener('alarm');
  });
}

/** Be woken while jobs are open, since nothing else may wake a background that died in one. */
export async function keepAlarm(isNeeded: boolean): Promise<void> {
  if (isNeeded) await browser.alarms.create(ALARM, { periodInMinutes: ALARM_MINUTES });
  else await browser.alarms.clear(ALARM);
}
