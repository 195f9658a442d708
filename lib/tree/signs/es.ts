import { once } from '../../core/once.ts';
import { opensWith, wholeWords } from '../../core/patterns.ts';
import type { Signs } from './signs.ts';

const POLITE =
  /^(?:por favor|primero|luego|después|a continuación|ahora|finalmente|por último|siempre|opcionalmente)[,:]?\s+/iu;
const INSTRUCTION = once(() =>
  opensWith(
    'abr(?:e|a|ir)|haz|haga|hacer|pulsa[r]?|pulse|presiona[r]?|presione|selecciona[r]?|seleccione|elig(?:e|ir)|elija|introduc(?:e|ir)|introduzca|escrib(?:e|a|ir)|añad(?:e|a|ir)|agrega[r]?|agregue|crea[r]?|cree|descarga[r]?|descargue|instala[r]?|instale|guarda[r]?|guarde|revisa[r]?|revise|comprueba|compruebe|comprobar|verifica[r]?|verifique|configura[r]?|configure|ejecuta[r]?|ejecute|inicia[r]?|inicie|conecta[r]?|conecte|copia[r]?|copie|pega[r]?|pegue|elimina[r]?|elimine|borra[r]?|borre|corta[r]?|corte|mezcla[r]?|mezcle|calienta|caliente|calentar|cocina[r]?|cocine|hornea[r]?|hornee|añada|vierte|vierta|verter|coloca[r]?|coloque|deja[r]?|deje|retira[r]?|retire|usa[r]?|use|utiliza[r]?|utilice|evita[r]?|evite|asegúrate|asegúrese|asegurarse|busca[r]?|busque|compara[r]?|compare|envía|envíe|enviar|espera[r]?|espere|lee[r]?|lea|llama[r]?|llame|lleva[r]?|lleve|mant(?:én|enga|ener)|mide|mida|medir|pon(?:er|ga)?|prepara[r]?|prepare|reinicia[r]?|reinicie|sig(?:ue|a)|seguir|toma[r]?|tome|ve|vaya|ir a|define|defina|definir|establece[r]?|establezca|planifica[r]?|planifique|practica[r]?|practique|lava[r]?|lave|seca[r]?|seque|sirve|sirva|servir|accede[r]?|acceda|identifica[r]?|identifique|evalúa|evalúe|evaluar|reúne|reúna|reunir|pide|pida|pedir|recuerda|recuerde',
  ),
);

export const ES = once(
  (): Signs => ({
    dependent: opensWith(
      'est[eoa]s?|es[eoa]s?|aquell[oa]s?|aquel|ell[oa]s?|él|ello|lo|la cual|el cual|l[oa]s cuales|ambos|ambas|su|sus|dich[oa]s?|tal(?:es)?|mism[oa]s?|otr[oa]s?|algun[oa]s de (?:ell|est)\\p{L}+|cada una? de (?:ell|est)\\p{L}+|un[oa] de (?:ell|est)\\p{L}+',
      '(?:el|la|los|las) (?:primer[oa]?s?|segund[oa]s?|tercer[oa]?|últim[oa]s?|anterior(?:es)?|siguientes?|mism[oa]s?|otr[oa]s?|demás|restantes?)',
      'sin embargo|no obstante|por (?:lo tanto|eso|ello|tanto|ejemplo|consiguiente|esta razón|este motivo|otro lado|otra parte|el contrario|último)|así(?: que| mismo| pues)?|además|también|tampoco|pero|y|e|o|ni|aunque|entonces|luego|después|finalmente|asimismo|igualmente|en (?:cambio|consecuencia|este|esta|estos|estas|ese|esa|ambos|particular|concreto|otras palabras|resumidas cuentas)|de (?:este|esta|esa|ese|hecho|igual|lo contrario)|con (?:est[eoa]s?|es[eoa]s?|ell[oa]s?)|para (?:ello|eso|esto)|a (?:su vez|diferencia|pesar de (?:ell|est)\\p{L}+|partir de (?:ahí|est\\p{L}+))|al mismo tiempo|del mismo modo|mientras (?:tanto|que)|aquí|ahí|allí|ahora|segundo|tercero|una vez (?:hecho|allí|que (?:est|l[oa]))\\p{L}*|es decir|o sea|especialmente|sobre todo|si (?:no|es así|l[oa]s?|est[eoa]s?)|cuando (?:est[eoa]s?|l[oa]s?)|tras (?:est[eoa]s?|ello)|gracias a (?:est|ell)\\p{L}+|debido a (?:est|ell)\\p{L}+',
      // The subject is left out: it stands in the sentence before.
      'es|son|era|eran|fue|fueron|será|serán|está|están|tiene|tienen|puede|pueden|podría|permite|permiten|ofrece|ofrecen|incluye|incluyen|ayuda|ayudan|sirve|sirven|suele|suelen|consiste|funciona|funcionan|requiere|requieren|utiliza|utilizan|usa|usan|hace|hacen|debe|deben|evita|reduce|reducen|mejora|mejoran|contiene|contienen|aparece|aparecen|se \\p{L}+|l[oa]s? \\p{L}+[aeo]n? (?:un|por|con|en|de)',
    ),
    isInstruction: (text) => INSTRUCTION().test(text.replace(POLITE, '')),
    quantity:
      /^(?:unos |unas |aprox\. |~)?(?:[\d¼½¾⅓⅔⅛]|(?:una? )?(?:pizca|taza|puñado|cucharada|cucharadita|chorro|diente)s?(?![\p{L}])|sal(?![\p{L}]))/iu,
    stepWord:
      /^(?:paso|fase|etapa|día|semana|mes|parte|nivel|capítulo|escena|acto|ronda)\s+[\p{L}\p{N}]+/iu,
    announcesSteps: wholeWords(
      'pasos?|paso a paso|procedimiento|proceso|instrucciones|cómo (?:hacer|crear|instalar|configurar)|receta|preparación|guía para|sigue est[oa]s',
    ),
    announcesRanking: wholeWords(
      'top \\d+|clasificación|ranking|cronol[óo]gic[oa]|línea de tiempo|ordenad[oa]s (?:por|de)|de mayor a menor|de menor a mayor',
    ),
    announcesOrder: wholeWords('pasos|paso a paso|etapas|fases|secuencia|proceso'),
    timeLabel:
      /^(?:\d{3,4}(?![\p{L}\p{N}])|\d{1,2}[:.]\d{2}|(?:principios|mediados|finales) de |(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?![\p{L}])|año \d)/iu,
  }),
);
