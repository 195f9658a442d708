import { once } from '../../../core/once.ts';
import { ALWAYS, anywhere, eitherOf, NEVER, wholeWords } from '../../../core/patterns.ts';
import { EMPHASES, type Emphasis } from '../../../framing/framing.ts';
import { signsFor } from '../../../tree/signs/signs-for.ts';
import type { CueTable } from './cue-table.ts';

const forEveryTopic = (pattern: RegExp): Readonly<Record<Emphasis, RegExp>> =>
  Object.fromEntries(EMPHASES.map((topic) => [topic, pattern])) as Record<Emphasis, RegExp>;

/**
 * Strong words of warning in languages that we have no table for, and marks that need no language:
 * what cannot be understood and sounds like a warning stays in sight.
 */
const warningAnywhere = (): RegExp =>
  eitherOf(
    /[!！]|[⚠❗‼🚫⛔☠]/u,
    wholeWords(
      'warning|caution|danger|never|do not|achtung|warnung|vorsicht|niemals|advertencia|cuidado|peligro|nunca|avertissement|jamais|aviso|perigo',
      'attenzione|avvertenza|pericolo|mai|vietato|waarschuwing|let op|gevaar|nooit|uwaga|ostrzeżenie|niebezpiecz\\p{L}+|nigdy|nie wolno|varning|fara|aldrig|advarsel|pas på|dikkat|uyarı|tehlike|asla|peringatan|bahaya|jangan|cảnh báo|nguy hiểm|không bao giờ|không được|varoitus|vaara|älä|figyelem|veszély|soha|upozornění|nebezpečí|nikdy|pozor|atenție|pericol|niciodată|внимание|предупреждение|осторожно|опасно|никогда|нельзя|увага|обережно|небезпечно|ніколи|προσοχή|κίνδυνος|ποτέ|אזהרה|זהירות|לעולם לא|सावधान|चेतावनी|खतरा|कभी नहीं',
    ),
    anywhere(
      'تحذير|تنبيه|خطر|احذر|لا ت|ممنوع|هشدار|اخطار|خطرناک|هرگز|경고|주의|위험|절대|금지|하지 마|คำเตือน|อันตราย|ระวัง|ห้าม|警告|注意|危険|危险|切勿',
    ),
  );

/** Headings of closing sections in languages that we have no table for. */
const SUMMARY_ANYWHERE =
  /^(?:\d+[.)]\s*)?(?:conclusione|riepilogo|in sintesi|samenvatting|conclusie|podsumowanie|wnioski|sammanfattning|slutsats|konklusion|opsummering|oppsummering|konklusjon|sonuç|özet|kesimpulan|ringkasan|kết luận|tóm tắt|yhteenveto|összefoglalás|závěr|shrnutí|concluzie|rezumat|заключение|вывод\p{L}*|итог\p{L}*|резюме|висновок|підсумок|συμπέρασμα|סיכום|מסקנה|الخلاصة|خاتمة|ملخص|الخاتمة|نتیجه|خلاصه|결론|요약|정리|สรุป|निष्कर्ष|सारांश)/iu;

/**
 * For languages without a table: nothing is left out, nothing changes its place, and a warning is
 * whatever might be one. What is left is what whole sections and lists allow by their shape.
 */
export const SHAPE_ONLY = once(
  (): CueTable => ({
    language: 'und',
    isInstruction: signsFor('und').isInstruction,
    isTold: ALWAYS,
    opener: NEVER,
    openerPrefix: NEVER,
    offer: NEVER,
    substance: ALWAYS,
    emptyIntro: NEVER,
    wrapUp: NEVER,
    verdict: NEVER,
    definition: NEVER,
    example: NEVER,
    warning: warningAnywhere(),
    correction: NEVER,
    summaryHeading: SUMMARY_ANYWHERE,
    genericLabel: /^.{0,3}$/u,
    crossReference: ALWAYS,
    advice: NEVER,
    sequenceLabel: ALWAYS,
    topics: forEveryTopic(NEVER),
    asksWhatItIs: ALWAYS,
    asksHistory: ALWAYS,
    asksHowTo: ALWAYS,
    asksForCode: NEVER,
  }),
);
