import { once } from '../../core/once.ts';
import { opensWith, wholeWords } from '../../core/patterns.ts';
import type { Signs } from './signs.ts';

const POLITE =
  /^(?:por favor|primeiro|depois|em seguida|agora|finalmente|por fim|por último|sempre|opcionalmente)[,:]?\s+/iu;
const INSTRUCTION = once(() =>
  opensWith(
    'abr[ae]|abrir|faça|faz|fazer|clique|clica[r]?|pressione|pressiona[r]?|selecione|seleciona[r]?|escolha|escolhe[r]?|digite|digita[r]?|escreva|escreve[r]?|adicione|adiciona[r]?|acrescente|crie|cria[r]?|baixe|baixar|instale|instala[r]?|salve|salvar|guarde|guarda[r]?|verifique|verifica[r]?|confira|conferir|configure|configura[r]?|execute|executa[r]?|inicie|inicia[r]?|conecte|conecta[r]?|copie|copia[r]?|cole|colar|exclua|excluir|remova|remove[r]?|apague|apaga[r]?|corte|corta[r]?|misture|mistura[r]?|aqueça|aquecer|cozinhe|cozinhar|asse|assar|despeje|despejar|coloque|coloca[r]?|deixe|deixa[r]?|retire|retira[r]?|use|usa[r]?|utilize|utiliza[r]?|evite|evita[r]?|certifique-se|certificar-se|procure|procura[r]?|busque|buscar|compare|compara[r]?|envie|envia[r]?|espere|espera[r]?|aguarde|aguardar|leia|ler|ligue|ligar|leve|levar|mantenha|manter|meça|medir|ponha|pôr|prepare|prepara[r]?|reinicie|reinicia[r]?|siga|seguir|tome|tomar|vá|ir para|defina|definir|estabeleça|estabelecer|planeje|planejar|pratique|praticar|lave|lava[r]?|seque|secar|sirva|servir|acesse|acessar|aceda|identifique|identifica[r]?|avalie|avalia[r]?|reúna|reunir|peça|pedir|lembre-se|acrescentar|bata|bater',
  ),
);

export const PT = once(
  (): Signs => ({
    dependent: opensWith(
      'est[ea]s?|ess[ea]s?|isso|isto|aquel[ea]s?|aquilo|el[ea]s?|ambos|ambas|seu|sua|seus|suas|tal|tais|mesm[oa]s?|outr[oa]s?|um outro|uma outra|alguns del[ea]s|algumas delas|cada uma? del[ea]s|uma? del[ea]s|[oa]s? qua(?:l|is)|dest[ea]s?|dess[ea]s?|nest[ea]s?|ness[ea]s?|nisso|disso|disto|del[ea]s?|nel[ea]s?',
      '[oa]s? (?:primeir[oa]s?|segund[oa]s?|terceir[oa]s?|últim[oa]s?|anterior(?:es)?|seguintes?|mesm[oa]s?|outr[oa]s?|demais|restantes?)',
      'no entanto|contudo|todavia|entretanto|porém|portanto|por (?:isso|isto|exemplo|conseguinte|outro lado|essa razão|esse motivo|fim|último|sua vez)|assim(?: como| sendo)?|além (?:disso|disto|dele|dela)|também|tampouco|mas|e|ou|nem|embora|então|depois|finalmente|igualmente|em (?:contrapartida|consequência|particular|outras palavras|suma|ambos|seguida|vez disso)|desse modo|dessa forma|dessa maneira|deste modo|desta forma|de fato|com (?:isso|isto|est[ea]s?|ess[ea]s?|el[ea]s?)|para (?:isso|isto)|a partir (?:disso|daí|dess[ea]s?)|ao mesmo tempo|do mesmo modo|da mesma forma|enquanto (?:isso|que)|aqui|aí|ali|lá|agora|segundo|terceiro|uma vez (?:feito|que (?:isso|el[ea]))|ou seja|isto é|especialmente|sobretudo|principalmente|se (?:não|sim|for o caso|isso|el[ea]s?)|quando (?:isso|el[ea]s?)|após (?:isso|ess[ea]s?)|graças a (?:iss|ess)\\p{L}+|devido a (?:iss|ess)\\p{L}+|apesar d(?:iss|ess)\\p{L}+|caso contrário',
      // The subject is left out: it stands in the sentence before.
      'é|são|era|eram|foi|foram|será|serão|está|estão|tem|têm|pode|podem|poderia|permite|permitem|oferece|oferecem|inclui|incluem|ajuda|ajudam|serve|servem|costuma|costumam|consiste|funciona|funcionam|requer|exige|utiliza|utilizam|usa|usam|faz|fazem|deve|devem|evita|reduz|reduzem|melhora|melhoram|contém|aparece|trata-se|\\p{L}+-se',
    ),
    isInstruction: (text) => INSTRUCTION().test(text.replace(POLITE, '')),
    quantity:
      /^(?:cerca de |aprox\. |~)?(?:[\d¼½¾⅓⅔⅛]|(?:uma? )?(?:pitada|xícara|chávena|punhado|colher|dente|fio|copo)(?:es|s)?(?![\p{L}])|sal(?![\p{L}]))/iu,
    stepWord:
      /^(?:passo|fase|etapa|dia|semana|mês|parte|nível|capítulo|cena|ato|rodada)\s+[\p{L}\p{N}]+/iu,
    announcesSteps: wholeWords(
      'passos?|passo a passo|procedimento|processo|instruções|como (?:fazer|criar|instalar|configurar)|receita|preparo|modo de (?:preparo|fazer)|guia para|siga est[ea]s',
    ),
    announcesRanking: wholeWords(
      'top \\d+|classificação|ranking|cronol[óo]gic[oa]|linha do tempo|ordenad[oa]s (?:por|de|do)|do maior (?:para|ao)|do menor (?:para|ao)',
    ),
    announcesOrder: wholeWords('passos|passo a passo|etapas|fases|sequência|processo'),
    timeLabel:
      /^(?:\d{3,4}(?![\p{L}\p{N}])|\d{1,2}[:h]\d{2}|(?:início|meados|final|fim) de |(?:janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)(?![\p{L}])|ano \d)/iu,
  }),
);
