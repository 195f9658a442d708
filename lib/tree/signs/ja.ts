import { once } from '../../core/once.ts';
import { anywhere, beginsWith } from '../../core/patterns.ts';
import type { Signs } from './signs.ts';

const OPENING = once(() =>
  beginsWith(
    'これ|それ|あれ|この(?!たび)|その|こう|そう|こちら|そちら|ここ|そこ|彼|彼女|両者|前者|後者|両方|どちらも|いずれも|同じ|同様|同時|上記|上述|以上|前述|ほか|他の|他に|もう一つ|残り',
    'また|しかし|ただ|そのため|したがって|従って|さらに|そして|だから|なお|一方|例えば|たとえば|つまり|すなわち|特に|とくに|とりわけ|次に|続いて|最後に|その後|逆に|反対に|むしろ|それで|そこで|すると|ゆえに|よって|なぜなら|ですから|ですが|とはいえ|けれども|だが|でも|もっとも|ちなみに|言い換えれば|具体的には|加えて|二つ目|三つ目|第二|第三|場合によって|そうすれば|そうでない|結果として|その結果|それでも|もし(?:そう|これ|それ)',
  ),
);
/** A sentence that names no topic of its own takes it from the one before. */
const NAMES_TOPIC = /[はがも]|(?:には|では|とは)/u;
const HEAD = 40;

export const JA = once(
  (): Signs => ({
    dependent: new RegExp(`${OPENING().source}|^(?![^。]{0,${HEAD}}${NAMES_TOPIC.source})`, 'u'),
    isInstruction: (text) =>
      /(?:て|で)ください[。!！]?$|ましょう[。!！]?$|(?:(?<!指|意味|示|表)します|(?<!意味)する|入れる|押す|開く|選ぶ|加える|混ぜる|切る)[。]?$/u.test(
        text,
      ),
    quantity:
      /^[^。]{0,14}(?:大さじ|小さじ|少々|適量|ひとつまみ|[\d０-９½¼]+\s?(?:g|ml|kg|cc|個|本|枚|杯|片|缶|袋|カップ))/iu,
    stepWord:
      /^(?:ステップ|手順|段階|第|フェーズ|レベル|パート)\s?[\d０-９一二三四五六七八九十]+|^[\d０-９]+日目|^[\d０-９]+週目/u,
    announcesSteps: anywhere(
      '手順|ステップ|方法は|やり方|作り方|流れ|順番|順に|手続き|レシピ|使い方',
    ),
    announcesRanking: anywhere('ランキング|順位|トップ\\d|上位|年表|時系列|歴史'),
    announcesOrder: anywhere('手順|ステップ|段階|順番|順に|流れ|プロセス'),
    timeLabel:
      /^(?:\d{3,4}年|\d{1,2}月|\d{1,2}[:：時]\d{0,2}|(?:明治|大正|昭和|平成|令和)\S{0,4}年|\d+世紀)/u,
  }),
);
