import { describe, expect, test } from 'vitest';
import { countWords } from '@/lib/core/words.ts';
import { allUnits } from '@/lib/tree/doc.ts';
import { languageOf } from '@/lib/tree/language.ts';
import { parseAnswer } from '@/lib/tree/parse.ts';
import { sentenceStarts } from '@/lib/tree/sentences.ts';
import { signsFor } from '@/lib/tree/signs/signs-for.ts';
import { ANSWERS, WITHOUT_WORDS } from '../rewrite/languages/answers.ts';

const parse = (source: string) => parseAnswer({ source, islands: [] });

test.each([
  ['en', 'The report shows that most of the users are happy with the new version.'],
  ['de', 'Der Bericht zeigt, dass die meisten Nutzer mit der neuen Version zufrieden sind.'],
  ['es', 'El informe muestra que la mayoría de los usuarios está contenta con la nueva versión.'],
  ['fr', 'Le rapport montre que la plupart des utilisateurs sont contents de la nouvelle version.'],
  ['pt', 'O relatório mostra que a maioria dos usuários não está contente com a nova versão.'],
  ['ja', '報告によると、多くの利用者は新しい版に満足しています。'],
  ['zh', '报告显示，大多数用户对新版本感到满意。'],
  ['und', 'Il rapporto mostra che la maggior parte degli utenti è contenta della nuova versione.'],
  ['und', 'Het rapport laat zien dat de meeste gebruikers blij zijn met de nieuwe versie.'],
  ['und', 'El informe mostra que els usuaris estan contents amb la nova versió per a tots.'],
  ['und', 'Raportul arată că cei mai mulți utilizatori sunt mulțumiți și încântați de versiune.'],
  ['und', 'Raport pokazuje, że większość użytkowników jest zadowolona i nie narzeka na wersję.'],
  ['und', 'Rapporten viser, at de fleste brugere er glade for den nye version af programmet.'],
  ['und', 'Отчёт показывает, что большинство пользователей довольны новой версией.'],
  ['und', '보고서에 따르면 대부분의 사용자가 새 버전에 만족합니다.'],
  ['und', 'يظهر التقرير أن معظم المستخدمين راضون عن الإصدار الجديد.'],
  ['und', '42'],
])('tells %s: %s', (language, text) => {
  expect(languageOf(text)).toBe(language);
});

test('an answer about words of another language is in its own', () => {
  expect(languageOf('The word こんにちは is a greeting that you can use by day.')).toBe('en');
  expect(languageOf('日语里的“こんにちは”是白天使用的问候语，意思是你好，可以对任何人说。')).toBe(
    'zh',
  );
});

test('half and half is in no language', () => {
  const half =
    'The report is for all of the users and it shows this. Der Bericht ist für alle und zeigt, dass die Nutzer das nicht sind.';
  expect(languageOf(half)).toBe('und');
});

test('code says nothing about the language', () => {
  const code = '```sql\nselect the from this where that is not for you and it\n```';
  expect(languageOf(`${code}\n\nDie Abfrage liest alle Zeilen, die nicht leer sind.`)).toBe('de');
});

test.each([...ANSWERS, ...WITHOUT_WORDS])('of the answer in $language', ({ language, source }) => {
  expect(languageOf(source)).toBe(language.length === 2 ? language : 'und');
});

test.each([
  ['de', 'Das bedeutet mehr Arbeit.', 'Der Bericht ist lang.'],
  ['de', 'Deshalb lohnt sich der Aufwand.', 'Das Gerät kostet wenig.'],
  ['es', 'Por eso conviene esperar.', 'El informe es largo.'],
  ['es', 'Permite guardar los datos.', 'La empresa guarda los datos.'],
  ['fr', 'Cela demande du travail.', 'Le rapport est long.'],
  ['fr', 'C’est pourquoi il faut attendre.', 'La société garde les données.'],
  ['pt', 'Por isso convém esperar.', 'O relatório é longo.'],
  ['pt', 'Permite guardar os dados.', 'A empresa guarda os dados.'],
  ['ja', 'そのため、待つ方が良いです。', '報告は長いです。'],
  ['ja', '時間をかけて作ります。', '会社はデータを守ります。'],
  ['zh', '因此，最好等一等。', '报告很长。'],
  ['zh', '可以保存数据。', '公司保存数据。'],
  ['de', 'This means more work.', 'Berlin ist groß.'],
])('%s: "%s" leans on what stands before it, "%s" does not', (language, leaning, free) => {
  expect(signsFor(language).dependent.test(leaning)).toBe(true);
  expect(signsFor(language).dependent.test(free)).toBe(false);
});

test('in a language without words every sentence leans on the one before', () => {
  expect(signsFor('pl').dependent.test('Raport jest długi.')).toBe(true);
});

const split = (text: string): string[] => {
  const starts = [0, ...sentenceStarts(text), text.length];
  return starts.slice(0, -1).map((start, index) => text.slice(start, starts[index + 1]).trim());
};

test.each([
  ['a German date', ['Wir treffen uns am 3. Oktober in Bonn.', 'Dann reden wir.']],
  ['a German century', ['Das 19. Jahrhundert war lang.', 'Es endete spät.']],
  ['German abbreviations', ['Wir nehmen z. B. Holz, d. h. Eiche.', 'Es hält.']],
  ['Spanish questions', ['¿Funciona?', 'Sí.', '¡Claro!']],
  ['French spaces', ['Vraiment ?', 'Oui !', 'Bien.']],
  ['Arabic', ['هل يعمل؟', 'نعم.']],
  ['Hindi', ['यह काम करता है।', 'यह तेज़ है।']],
])('tells sentences apart: %s', (_, sentences) => {
  expect(split(sentences.join(' '))).toEqual(sentences);
});

test.each([
  ['Chinese', '可以。然后继续（见第2页。很长。）结束。', 2],
  ['Japanese with a quotation', '彼は「はい。行きます。」と言いました。次です。', 2],
])('tells sentences apart without spaces: %s', (_, text, count) => {
  expect(split(text)).toHaveLength(count);
});

test('two characters of a script without spaces count as a word', () => {
  expect(countWords('大多数用户')).toBe(3);
  expect(countWords('React を使う')).toBe(3);
  expect(countWords('two words')).toBe(2);
});

describe('lists', () => {
  const classOf = (source: string): string => {
    const list = allUnits(parse(source)).find((unit) => unit.kind === 'list');
    return list?.kind === 'list' ? list.listClass : 'none';
  };
  test.each([
    [
      'So geht es für alle, die das noch nicht kennen:\n\n1. Öffnen Sie die Datei.\n2. Wählen Sie den Text.',
      'procedure',
    ],
    [
      'Sigue estos pasos para la instalación del programa:\n\n1. Abre el archivo.\n2. Elige el texto.',
      'procedure',
    ],
    [
      'Suivez ces étapes pour que tout soit dans le bon ordre :\n\n1. Ouvrez le fichier.\n2. Choisissez le texte.',
      'procedure',
    ],
    [
      'Siga estes passos para não ter problemas com a instalação:\n\n1. Abra o arquivo.\n2. Escolha o texto.',
      'procedure',
    ],
    [
      '手順は次のとおりです。\n\n1. ファイルを開いてください。\n2. 文を選んでください。',
      'procedure',
    ],
    ['请按照以下步骤操作：\n\n1. 打开文件。\n2. 选择文字。', 'procedure'],
    ['Die Zutaten für das Brot sind in der Küche:\n\n- 500 g Mehl\n- 2 Eier\n- Salz', 'quantity'],
    ['材料は次のとおりです。\n\n- 小麦粉 200g\n- 卵 2個\n- 塩 少々', 'quantity'],
    ['材料如下：\n\n- 面粉200克\n- 鸡蛋2个\n- 盐少许', 'quantity'],
    ['优点如下：\n\n- **成本**：价格便宜。\n- **速度**：运行很快。', 'labelled'],
    ['優點如下：\n\n- 成本：價格便宜。\n- 速度：運行很快。', 'labelled'],
    [
      'Oto co zrobić, żeby to działało i nie było problemu:\n\n1. Otwórz plik.\n2. Wybierz tekst.',
      'procedure',
    ],
  ])('%s', (source, listClass) => {
    expect(classOf(source)).toBe(listClass);
  });
});

test('in Japanese a list belongs to the sentence that announces it with a full stop', () => {
  const { sections } = parse(
    '主な利点は次のとおりです。\n\n- 安い\n- 速い\n\n続きの段落はここです。',
  );
  expect(sections[0]?.bundles.map(({ units }) => units.length)).toEqual([2, 1]);
});
