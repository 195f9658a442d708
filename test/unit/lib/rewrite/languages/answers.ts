/** An answer in one language, what must never be folded away in it, and the courtesies at its ends. */
export type Fixture = {
  readonly language: string;
  readonly question: string;
  readonly warning: string;
  readonly courtesies: readonly string[];
  readonly source: string;
};

const CODE = '```bash\ntar czf backup.tgz /home\n```';

export const ANSWERS: readonly Fixture[] = [
  {
    language: 'de',
    question: 'Was sollte unsere Firma bei Datensicherungen beachten?',
    warning: 'Speichern Sie niemals die einzige Kopie im selben Gebäude.',
    courtesies: ['Gerne!', 'Lassen Sie es mich wissen, wenn Sie weitere Fragen haben.'],
    source: `Gerne! Eine gute Datensicherung braucht drei Dinge: Kopien, Abstand und Übung.

## Kosten

Eine Sicherung in der Cloud kostet etwa 25 € im Monat. Dazu kommen Gebühren für jede Wiederherstellung. Zum Beispiel zahlt ein Büro mit zehn Rechnern rund 1.000,50 € im Jahr. Das ist weniger als ein Tag ohne Daten.

## Risiken

Ein Brand zerstört Rechner und Sicherung zugleich. Speichern Sie niemals die einzige Kopie im selben Gebäude. Angreifer löschen außerdem gern zuerst die Sicherungen. Deshalb sollte eine Kopie ohne Netz liegen.

## Verfahren

Die Vollsicherung ist ein Verfahren, bei dem alle Daten auf einmal kopiert werden. Sie dauert lange und braucht viel Platz. Die inkrementelle Sicherung kopiert nur, was sich geändert hat.

${CODE}

## Werkzeuge

- **Restic:** Freie Software, die alle Daten verschlüsselt und auf fast jedem Speicher ablegt.
- **Borg:** Spart viel Platz, weil gleiche Blöcke nur einmal gespeichert werden.
- **Veeam:** Eine Lösung für Firmen mit vielen virtuellen Maschinen und eigenem Support.
- **Bänder:** Günstig für große Mengen, die nur selten gelesen werden müssen.

## Zeitplan

1. Wählen Sie ein Werkzeug.
2. Richten Sie die erste Vollsicherung ein.
3. Testen Sie die Wiederherstellung am 3. Oktober.

## Fazit

Zusammenfassend ist eine getestete Kopie außer Haus die beste Wahl. Ohne Test bleibt jede Sicherung eine Hoffnung.

Lassen Sie es mich wissen, wenn Sie weitere Fragen haben.`,
  },
  {
    language: 'es',
    question: '¿Qué debe tener en cuenta nuestra empresa con las copias de seguridad?',
    warning: 'Nunca guardes la única copia en el mismo edificio.',
    courtesies: ['¡Por supuesto!', 'Si tienes más preguntas, no dudes en decírmelo.'],
    source: `¡Por supuesto! Una buena copia de seguridad necesita tres cosas: copias, distancia y práctica.

## Costos

Una copia en la nube cuesta unos 25 € al mes. A eso se suman las tarifas de cada restauración. Por ejemplo, una oficina con diez equipos paga unos 1.000,50 € al año. Es menos de lo que cuesta un día sin datos.

## Riesgos

Un incendio destruye los equipos y la copia a la vez. Nunca guardes la única copia en el mismo edificio. Los atacantes, además, suelen borrar primero las copias. Por eso conviene tener una copia sin conexión.

## Métodos

La copia completa es un método que duplica todos los datos de una vez. Tarda mucho y ocupa mucho espacio. La copia incremental duplica solo lo que ha cambiado.

${CODE}

## Herramientas

- **Restic:** Programa libre que cifra todos los datos y los guarda en casi cualquier lugar.
- **Borg:** Ahorra mucho espacio porque los bloques iguales se guardan una sola vez.
- **Veeam:** Una solución para empresas con muchas máquinas virtuales y soporte propio.
- **Cintas:** Baratas para grandes cantidades que se leen pocas veces al año.

## Pasos

1. Elige una herramienta.
2. Configura la primera copia completa.
3. Comprueba la restauración cada mes.

## Conclusión

En conclusión, una copia probada y fuera de la oficina es la mejor opción. Sin pruebas, toda copia es solo una esperanza.

Si tienes más preguntas, no dudes en decírmelo.`,
  },
  {
    language: 'fr',
    question: 'À quoi notre entreprise doit-elle faire attention pour les sauvegardes ?',
    warning: 'Ne gardez jamais la seule copie dans le même bâtiment.',
    courtesies: ['Bien sûr !', 'N’hésitez pas à me poser d’autres questions.'],
    source: `Bien sûr ! Une bonne sauvegarde demande trois choses : des copies, de la distance et de la pratique.

## Coûts

Une sauvegarde dans le nuage coûte environ 25 € par mois. Il faut y ajouter les frais de chaque restauration. Par exemple, un bureau de dix postes paie environ 1 000,50 € par an. C’est moins qu’une journée sans données.

## Risques

Un incendie détruit les postes et la sauvegarde en même temps. Ne gardez jamais la seule copie dans le même bâtiment. Les attaquants effacent souvent les sauvegardes en premier. C’est pourquoi une copie hors ligne est utile.

## Méthodes

La sauvegarde complète est une méthode qui copie toutes les données en une fois. Elle dure longtemps et prend beaucoup de place. La sauvegarde incrémentale ne copie que ce qui a changé.

${CODE}

## Outils

- **Restic :** Logiciel libre qui chiffre toutes les données et les range presque partout.
- **Borg :** Gagne beaucoup de place, car les blocs égaux ne sont gardés qu’une fois.
- **Veeam :** Une solution pour les entreprises avec beaucoup de machines virtuelles.
- **Bandes :** Bon marché pour de grandes quantités que l’on relit rarement.

## Étapes

1. Choisissez un outil.
2. Configurez la première sauvegarde complète.
3. Vérifiez la restauration chaque mois.

## Conclusion

En conclusion, une copie testée et gardée ailleurs est le meilleur choix. Sans essai, une sauvegarde reste un espoir.

N’hésitez pas à me poser d’autres questions.`,
  },
  {
    language: 'pt',
    question: 'O que nossa empresa deve considerar sobre cópias de segurança?',
    warning: 'Nunca guarde a única cópia no mesmo prédio.',
    courtesies: ['Claro!', 'Se você tiver mais dúvidas, é só me avisar.'],
    source: `Claro! Uma boa cópia de segurança precisa de três coisas: cópias, distância e prática.

## Custos

Uma cópia na nuvem custa cerca de 25 € por mês. Some a isso as tarifas de cada restauração. Por exemplo, um escritório com dez máquinas paga cerca de 1.000,50 € por ano. É menos do que custa um dia sem dados.

## Riscos

Um incêndio destrói as máquinas e a cópia ao mesmo tempo. Nunca guarde a única cópia no mesmo prédio. Os invasores costumam apagar primeiro as cópias. Por isso convém ter uma cópia sem rede.

## Métodos

A cópia completa é um método que duplica todos os dados de uma vez. Ela demora muito e ocupa muito espaço. A cópia incremental duplica só o que mudou.

${CODE}

## Ferramentas

- **Restic:** Programa livre que criptografa todos os dados e os guarda em quase qualquer lugar.
- **Borg:** Economiza muito espaço porque os blocos iguais são guardados uma única vez.
- **Veeam:** Uma solução para empresas com muitas máquinas virtuais e suporte próprio.
- **Fitas:** Baratas para grandes quantidades que são lidas poucas vezes por ano.

## Passos

1. Escolha uma ferramenta.
2. Configure a primeira cópia completa.
3. Verifique a restauração todo mês.

## Conclusão

Em resumo, uma cópia testada e fora do escritório é a melhor opção. Sem teste, toda cópia é apenas uma esperança.

Se você tiver mais dúvidas, é só me avisar.`,
  },
  {
    language: 'ja',
    question: '会社のバックアップで気をつけることは何ですか',
    warning: '唯一のコピーを同じ建物に絶対に置かないでください。',
    courtesies: ['もちろんです！', '他にご質問がありましたら、お気軽にお知らせください。'],
    source: `もちろんです！ 良いバックアップには、コピーと距離と練習の三つが必要になります。

## 費用

クラウドへのバックアップは月におよそ2,500円かかります。復元のたびに手数料が加わることもあります。例えば、10台のパソコンがある事務所では年に約3万円を支払います。それでもデータのない一日より安いと言えます。

## リスク

火事はパソコンとバックアップを同時に失わせます。唯一のコピーを同じ建物に絶対に置かないでください。攻撃者は最初にバックアップを消すことが多いです。そのため、ネットワークから切り離したコピーが役に立ちます。

## 方式

完全バックアップとは、すべてのデータを一度に複製する方法です。時間がかかり、多くの容量を使います。増分バックアップは変わった部分だけを複製します。

${CODE}

## ツール

- **Restic：** すべてのデータを暗号化し、ほとんどの保存先に対応する無料のソフトウェアです。
- **Borg：** 同じブロックを一度しか保存しないため、容量を大きく節約できるソフトウェアです。
- **Veeam：** 多くの仮想マシンを持つ企業に向いた、サポート付きの製品として知られています。
- **テープ：** あまり読み出さない大量のデータを安く長く保存するための古くからある媒体です。

## 手順

1. ツールを選びましょう。
2. 最初の完全バックアップを設定してください。
3. 毎月、復元を試してください。

## まとめ

結論として、試験済みのコピーを社外に置くのが最善です。試していないバックアップは希望にすぎません。

他にご質問がありましたら、お気軽にお知らせください。`,
  },
  {
    language: 'zh',
    question: '我们公司做备份应该注意什么？',
    warning: '切勿把唯一的备份放在同一栋楼里。',
    courtesies: ['当然可以！', '如果您还有其他问题，请随时告诉我。'],
    source: `当然可以！ 好的备份需要三样东西，也就是副本、距离和练习。

## 费用

云端备份每月大约需要两百元人民币。每次恢复数据还可能另外收取费用。例如，一间有十台电脑的办公室每年大约支付三千元。这比一天没有数据的损失要少得多。

## 风险

火灾会同时毁掉电脑和备份。切勿把唯一的备份放在同一栋楼里。攻击者往往首先删除公司的备份。因此，应该保留一份不连接网络的副本。

## 方法

完全备份是一种一次复制所有数据的方法。它需要很长时间，也占用很多空间。增量备份只复制发生变化的部分。

${CODE}

## 工具

- **Restic：** 一款免费软件，可以加密全部数据，并且支持几乎所有的存储位置。
- **Borg：** 相同的数据块只保存一次，因此可以为公司节省大量的存储空间。
- **Veeam：** 适合拥有许多虚拟机的企业使用，并且由厂商提供专门的技术支持。
- **磁带：** 对于很少读取的大量数据来说，这是一种价格便宜而且耐用的介质。

## 步骤

1. 选择一种工具。
2. 设置第一次完全备份。
3. 每个月测试一次恢复。

## 总结

总之，经过测试并且存放在外面的副本是最好的选择。没有测试过的备份只是一种希望。

如果您还有其他问题，请随时告诉我。`,
  },
];

/** Answers in languages that we have no words for. */
export const WITHOUT_WORDS: readonly Fixture[] = [
  {
    language: 'Polish',
    question: 'Na co nasza firma powinna uważać przy kopiach zapasowych?',
    warning: 'Nigdy nie trzymaj jedynej kopii w tym samym budynku.',
    courtesies: [],
    source: `Jasne. Dobra kopia zapasowa wymaga trzech rzeczy: kopii, odległości i ćwiczeń.

## Koszty

Kopia w chmurze kosztuje około 100 zł miesięcznie. Do tego dochodzą opłaty za każde odtworzenie danych. Na przykład biuro z dziesięcioma komputerami płaci około 1 200 zł rocznie. To mniej niż jeden dzień bez danych.

## Ryzyko

Pożar niszczy komputery i kopię jednocześnie. Nigdy nie trzymaj jedynej kopii w tym samym budynku. Atakujący często najpierw usuwają kopie. Dlatego jedna kopia powinna leżeć poza siecią.

## Metody

Pełna kopia to metoda, która powiela wszystkie dane naraz. Trwa długo i zajmuje dużo miejsca. Kopia przyrostowa powiela tylko to, co się zmieniło. Jest więc szybsza.

${CODE}

## Narzędzia

- **Restic:** Wolne oprogramowanie, które szyfruje wszystkie dane i zapisuje je prawie wszędzie.
- **Borg:** Oszczędza dużo miejsca, ponieważ takie same bloki są zapisywane tylko raz.
- **Veeam:** Rozwiązanie dla firm z wieloma maszynami wirtualnymi i własnym wsparciem.
- **Taśmy:** Tanie dla dużych ilości danych, które rzadko trzeba odczytywać.

## Podsumowanie

Sprawdzona kopia poza biurem jest najlepszym wyborem dla każdej małej firmy.`,
  },
  {
    language: 'Arabic',
    question: 'ما الذي يجب أن تنتبه إليه شركتنا في النسخ الاحتياطي؟',
    warning: 'تحذير: لا تحتفظ بالنسخة الوحيدة في المبنى نفسه.',
    courtesies: [],
    source: `يحتاج النسخ الاحتياطي الجيد إلى ثلاثة أشياء وهي النسخ والمسافة والتدريب.

## التكاليف

تبلغ تكلفة النسخ في السحابة حوالي 25 يورو في الشهر. تضاف إلى ذلك رسوم كل عملية استعادة للبيانات. على سبيل المثال يدفع مكتب فيه عشرة أجهزة نحو 1000 يورو في السنة. هذا أقل من خسارة يوم واحد بلا بيانات.

## المخاطر

يدمر الحريق الأجهزة والنسخة في الوقت نفسه. تحذير: لا تحتفظ بالنسخة الوحيدة في المبنى نفسه. غالبا ما يحذف المهاجمون النسخ أولا. لذلك من المفيد وجود نسخة خارج الشبكة.

## الطرق

النسخ الكامل طريقة تكرر جميع البيانات مرة واحدة. يستغرق وقتا طويلا ويحتاج إلى مساحة كبيرة. أما النسخ التزايدي فلا يكرر إلا ما تغير. وهو أسرع بكثير.

${CODE}

## الأدوات

- **Restic:** برنامج حر يشفر جميع البيانات ويحفظها في أي مكان تقريبا.
- **Borg:** يوفر مساحة كبيرة لأن الكتل المتشابهة تحفظ مرة واحدة فقط.
- **Veeam:** حل للشركات التي لديها كثير من الأجهزة الافتراضية ودعم خاص.
- **الأشرطة:** رخيصة للكميات الكبيرة التي نادرا ما تقرأ في السنة.

## الخلاصة

النسخة المجربة والمحفوظة خارج المكتب هي أفضل خيار لكل شركة صغيرة.`,
  },
  {
    language: 'Korean',
    question: '우리 회사가 백업에서 주의해야 할 점은 무엇인가요?',
    warning: '경고: 유일한 사본을 같은 건물에 절대 두지 마세요.',
    courtesies: [],
    source: `좋은 백업에는 사본과 거리와 연습이라는 세 가지가 필요합니다.

## 비용

클라우드 백업은 한 달에 약 25,000원이 듭니다. 복원할 때마다 수수료가 추가될 수 있습니다. 예를 들어 컴퓨터가 열 대인 사무실은 일 년에 약 300,000원을 냅니다. 이는 데이터가 없는 하루보다 적은 금액입니다.

## 위험

화재는 컴퓨터와 백업을 동시에 파괴합니다. 경고: 유일한 사본을 같은 건물에 절대 두지 마세요. 공격자는 백업을 먼저 지우는 경우가 많습니다. 그래서 네트워크에서 분리된 사본이 유용합니다.

## 방식

전체 백업은 모든 데이터를 한 번에 복제하는 방법입니다. 시간이 오래 걸리고 공간을 많이 차지합니다. 증분 백업은 변경된 부분만 복제합니다. 그래서 훨씬 빠릅니다.

${CODE}

## 도구

- **Restic:** 모든 데이터를 암호화하고 거의 모든 저장소에 저장하는 무료 소프트웨어입니다.
- **Borg:** 같은 블록을 한 번만 저장하기 때문에 공간을 많이 절약할 수 있습니다.
- **Veeam:** 가상 머신이 많고 자체 지원이 필요한 기업을 위한 솔루션입니다.
- **테이프:** 일 년에 몇 번만 읽는 많은 양의 데이터를 저렴하게 보관합니다.

## 결론

시험을 거쳐 사무실 밖에 보관한 사본이 모든 작은 회사에 가장 좋은 선택입니다.`,
  },
];
