import { once } from '../../../core/once.ts';
import { opensWith, wholeWords } from '../../../core/patterns.ts';
import { signsFor } from '../../../tree/signs/signs-for.ts';
import type { CueTable } from './cue-table.ts';

/** Courtesies and introductions. */
const courtesies = (): Pick<
  CueTable,
  | 'language'
  | 'isInstruction'
  | 'isTold'
  | 'opener'
  | 'openerPrefix'
  | 'offer'
  | 'substance'
  | 'emptyIntro'
> => ({
  language: 'es',
  isInstruction: signsFor('es').isInstruction,
  isTold: /(?<![\p{L}])(?:yo|me|mi|mis|mí|conmigo)(?![\p{L}])|^["“«]/iu,
  opener:
    /^¡?(?:claro(?: que sí)?|por supuesto|desde luego|con (?:mucho )?gusto|encantad[oa] de ayudar(?:te|le|la)?|cómo no|sin problema|(?:es (?:una )?|qué )?(?:muy )?(?:buena|excelente|gran|interesante) pregunta|gracias por (?:tu|su|la) (?:pregunta|consulta|mensaje)|de acuerdo|vale|seguro|perfecto|será un placer ayudar(?:te|le)|puedo ayudar(?:te|le) con (?:eso|esto))\s*[!.,]$/iu,
  openerPrefix:
    /^(?:claro|por supuesto)[,!]\s+(?=(?:aquí|a continuación|est[eao]s?|l[oa]s)(?![\p{L}]))/iu,
  offer: opensWith(
    '(?:si (?:tienes?|necesitas?|quieres?|deseas?|quiere|necesita|desea|hay algo)[^.?!]*(?:puedo|estaré|estoy aquí|házmelo|hazme|hágamelo|dímelo|dime|dígame|avísame|avíseme|no dud\\p{L}+|pregúntame|pregúnteme|con gusto|aquí estoy|te ayudo|me dices))',
    'no dud(?:es|e|en) en (?:preguntar|consultar|escribir|contactar|decír|pedir|hacér|avisar)\\p{L}*',
    '(?:házmelo|hágamelo|hazme|dime|dígame|avísame|avíseme) (?:saber|si)',
    'espero (?:que (?:esto|esta|este|estos|estas|la|te|le|haya)|haber)[^.]*(?:ayud|útil|sirv|acla|respon)\\p{L}*',
    '¿?(?:te gustaría que|quieres que|desea que|quiere que|hay algo más|te puedo ayudar|puedo ayudar(?:te|le) (?:en|con) algo más|necesitas (?:algo|ayuda))',
    '¡?(?:buena suerte|mucha suerte|mucho éxito|buen provecho|que (?:lo )?disfrutes?|feliz (?:viaje|codificación|aprendizaje)|suerte)(?: (?:con|en)[^.!]{0,40})?[.!]|¡?(?:estoy|estaré) aquí para (?:ayudar|lo que)\\p{L}*|quedo (?:a tu disposición|a su disposición|atent[oa])',
  ),
  substance: wholeWords(
    'pero|sin embargo|no puedo|no es posible|salvo|excepto|a menos que|únicamente|solo si|médic[oa]s?|doctora?|abogad[oa]s?|asesora?|profesional(?:es)?|emergencias?|línea de (?:ayuda|crisis)|nuestr[oa]s?|(?:env[íi]a|manda|pása|comparte|proporciona)\\p{L}* (?:el|la|los|las|tu|más|un|una)|\\d+',
  ),
  emptyIntro: opensWith(
    'aquí (?:tienes?|tiene|están?|hay|te (?:dejo|presento|muestro)|van?)|a continuación|estos son|estas son|existen (?:varias|varios|muchas|muchos|diferentes|distint[oa]s)|hay (?:varias|varios|muchas|muchos|diferentes|diversas|diversos|algun[oa]s)|algun[oa]s (?:de (?:las|los) )?(?:\\p{L}+ )?(?:consejos|formas|maneras|ejemplos|ideas|sugerencias|opciones|puntos)|veamos|vamos a|l[oa]s siguientes',
  ),
});

/** What a sentence does. */
const sentences = (): Pick<
  CueTable,
  'wrapUp' | 'verdict' | 'definition' | 'example' | 'warning' | 'correction'
> => ({
  wrapUp: opensWith(
    'en (?:conclusión|resumen|definitiva|síntesis|suma|pocas palabras|general)|para (?:concluir|resumir|terminar|finalizar)|resumiendo|concluyendo|a modo de (?:conclusión|resumen)|siguiendo est[oa]s|al seguir est[oa]s|con est[oa]s (?:consejos|pasos|medidas|estrategias|recomendaciones)|si sigues est[oa]s|est[oa]s (?:son|fueron) (?:solo|sólo|apenas|algun[oa]s)|en última instancia|al final(?! del?)',
  ),
  verdict: wholeWords(
    'para la mayoría de (?:las |los )?\\p{L}+|(?:suele|suelen) ser (?:la |el |lo )?(?:mejor|más|suficiente|preferible)|(?:es|son) (?:generalmente|normalmente|probablemente) (?:la|el|lo) (?:mejor|más)|(?:es|son) (?:más que )?suficiente[s]?|la mejor (?:opción|elección|forma|manera|alternativa)|el mejor (?:enfoque|camino|método)|(?:te |le )?(?:recomiendo|recomendaría|aconsejo)|(?:se recomienda|es recomendable|es aconsejable|lo más recomendable)|la respuesta corta|depende de|vale la pena|merece la pena',
    '(?:en (?:conclusión|resumen|definitiva)|al final|en última instancia),? .{0,160}(?:no|nunca|mejor|peor|depende|deber[íi]as?|recomiend\\p{L}*|elige|suficiente|más bien|probablemente|sí|hay que|solo|sino)',
  ),
  definition:
    /^(?!(?:si|cuando|como|est[eoa]s?|es[eoa]s?|aquí|hay|en|por|para|con|al|lo|mi|tu|su|nuestr[oa]|yo|tú|él|ella|algun[oa]s|much[oa]s|otr[oa]s?|un[ao] de (?:l[oa]s))(?![\p{L}]))(?:(?:el|la|los|las|un|una) )?[\p{L}\p{N}«"“'(][\p{L}\p{N}\s«»"“”'()/&.,–-]{1,70}?(?<![\p{L}])(?:(?:es|son) (?:un|una|el|la|los|las)? ?(?:\p{L}+ ){0,2}(?:proceso|método|técnica|concepto|término|rama|medida|indicador|tipo|forma|protocolo|estándar|norma|lenguaje|framework|dispositivo|enfermedad|trastorno|condición|teoría|conjunto|colección|modelo|programa|formato|algoritmo|estructura|documento|acuerdo|contrato|impuesto|moneda|mineral|compuesto|sustancia|organismo|planta|animal|ciencia|disciplina|sistema|software|herramienta|plataforma|biblioteca|interfaz|ley|seguro|hormona|proteína|órgano|arquitectura|red|práctica)s?(?: \p{L}+(?:d[oa]|iv[oa]|ic[oa]|al|ar))?(?: \p{L}+)?(?:,| (?:que|de|para|por|en|con|cuy[oa]s?|donde|entre|utilizad[oa]|basad[oa]|diseñad[oa]|usad[oa]))|se (?:define|definen) como|se refiere a|hace referencia a|(?:son las siglas|es la sigla) de|significa «?"?\p{L}|consiste en (?:el|la|un|una))/iu,
  example: opensWith(
    'por ejemplo|un (?:buen |clásico |claro )?ejemplo|como ejemplo|a modo de ejemplo|p\\. ?ej\\.|para ilustrar(?:lo)?|imagin(?:a|e|emos) que|supongamos que|pongamos por caso|pongamos un ejemplo',
  ),
  warning: wholeWords(
    'advertencia|atención|cuidado|peligros?|peligros[oa]s?|precaución|jamás|bajo ninguna circunstancia|en ningún caso|nunca (?:debes?|deje[s]?|us[ea]s?|mezcl[ea]s?|compart[ai]s?|instal[ea]s?|almacen[ea]s?|tom[ea]s?|h[aá]gas?|guardes?)|no (?:debes?|deberías?|se debe|uses?|utilices?|mezcles?|compartas?|tomes?|ignores?|intentes?|hagas?)|no (?:es|son|está) recomendables?|no se recomienda|desaconseja\\p{L}*|ilegal(?:es)?|tóxic[oa]s?|venenos[oa]s?|mortal(?:es)?|potencialmente mortal|efectos? secundarios?|irreversibles?|no se puede deshacer|pérdida de datos|bajo tu propio riesgo|consult(?:a|e|ar) (?:a|con) (?:un|una|tu|su)|busca (?:ayuda|atención) (?:médica|profesional)|busque (?:ayuda|atención) (?:médica|profesional)|llam(?:a|e) al (?:112|911|número de emergencias)',
  ),
  correction: wholeWords(
    '(?:eso|esto|ello)? ?no es (?:del todo |exactamente |realmente )?(?:cierto|correcto|verdad|posible|exacto|así)|no hay (?:evidencia|pruebas)|(?:es|son) (?:un |una )?(?:mito|error común|idea errónea|concepto erróneo|falso|falsa|incorrect[oa])|contrariamente a|al contrario de lo que|debo (?:aclarar|señalar|corregir)|cabe aclarar|para aclarar|lo siento|lamentablemente|no puedo (?:ayudar|proporcionar|hacer|acceder|dar|ofrecer)\\p{L}*|no tengo (?:acceso|información)|como (?:modelo de lenguaje|ia|inteligencia artificial)|mi fecha de corte|en realidad',
  ),
});

/** Headings, labels and places in the text. */
const places = (): Pick<
  CueTable,
  'summaryHeading' | 'genericLabel' | 'crossReference' | 'advice' | 'sequenceLabel'
> => ({
  summaryHeading:
    /^(?:\d+[.)]\s*)?(?:resumen|conclusi(?:ón|ones)|en (?:resumen|conclusión|pocas palabras)|recomendaci(?:ón|ones)(?: final(?:es)?)?|veredicto|puntos clave|ideas clave|reflexi(?:ón|ones) final(?:es)?|tl;?dr)(?![\p{L}])/iu,
  genericLabel:
    /^(?:pros?|contras?|ventajas?|desventajas?|inconvenientes?|ejemplos?|notas?|propósito|uso|beneficios?|descripción|detalles?|características?|consejos?|por qué|cómo|qué|casos? de uso|impacto|solución|problema|pasos?|respuesta|explicación|resultado|salida|entrada|opción \S+|efecto|objetivo|\d+)$/iu,
  crossReference: wholeWords(
    '(?:paso|sección|punto|opción|método|apartado) \\d+|(?:descrit|mencionad|mostrad|indicad|explicad|citad)[oa]s? (?:arriba|abajo|anteriormente|antes|más arriba|más abajo)|l[oa]s (?:dos|tres) (?:primer[oa]s|últim[oa]s)|l[oa]s (?:primer[oa]s|últim[oa]s) (?:dos|tres)|(?:paso|punto|apartado|sección) anterior|(?:el|la) (?:siguiente|anterior) (?:código|ejemplo|tabla|paso)|véase|ver (?:arriba|abajo)',
  ),
  advice: wholeWords(
    'consejos?|formas|maneras|estrategias?|sugerencias?|ideas|cosas|opciones|factores|métodos|recomendaciones|enfoques|técnicas|prácticas|puntos|razones|trucos|consideraciones|aspectos|medidas',
  ),
  sequenceLabel:
    /^(?:\d+[.):\s]|(?:paso|fase|etapa|parte|día|semana|mes|año|capítulo|acto|escena|nivel|lección|ronda|estrofa|verso) \S+|introducción|primero|segundo|tercero|luego|después|finalmente|por último)/iu,
});

const topics = (): CueTable['topics'] => ({
  cost: /[$€£]\s?\d|\d\s?€|(?<![\p{L}])(?:costos?|costes?|cuestan?|precios?|car[oa]s?|barat[oa]s?|económic[oa]s?|presupuestos?|tarifas?|salarios?|ingresos|ganancias|beneficios económicos|rentabilidad|inversi(?:ón|ones)|invertir|financi\p{L}*|dinero|impuestos?|ahorr\p{L}*|multas?|pagos?|pagar|suscripci(?:ón|ones)|descuentos?|euros?|dólares)(?![\p{L}])/iu,
  timeline: wholeWords(
    '\\d+(?:\\s?(?:-|–|a)\\s?\\d+)?\\s?(?:segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?)|plazos?|fechas? límite|cronograma|calendario|duración|hitos?|a largo plazo|a corto plazo|retrasos?|trimestr\\p{L}*|lanzamiento',
  ),
  risk: wholeWords(
    'riesgos?|arriesgad[oa]s?|peligros?|peligros[oa]s?|amenazas?|vulnerab\\p{L}+|daños?|dañin[oa]s?|dañar|fall[oa]s?|fracas\\p{L}*|pérdidas?|negativ[oa]s?|desventajas?|inconvenientes?|efectos? secundarios?|lesion\\p{L}*|insegur[oa]s?|incertidumbre|advertencias?|filtraci(?:ón|ones)|ataques?|atacantes?|multas?|sanci(?:ón|ones)|responsabilidad',
  ),
  security: wholeWords(
    'seguridad|segur[oa]s?|ataques?|atacantes?|brechas?|cifra(?:do|r|dos|das)|encripta\\p{L}*|contraseñas?|autentica\\p{L}*|autoriza\\p{L}*|malware|phishing|cortafuegos|firewalls?|privacidad|confidencial\\p{L}*|hackers?|copias? de seguridad|control de acceso|permisos?|sensibles?|proteg\\p{L}*|protecci(?:ón|ones)|fraudes?|tokens?|tls|oauth|credenciales',
  ),
  compliance: wholeWords(
    'cumplimiento|cumplir|regula\\p{L}*|legal(?:es|mente)?|ley(?:es)?|rgpd|gdpr|normativas?|polític[oa]s?|auditor[íi]as?|licencias?|derechos? de autor|responsabilidad|ilegal(?:es)?|permisos?|consentimiento|contratos?|acuerdos?|obligaci(?:ón|ones)|obligatori[oa]s?|deber(?:es)?|certifica\\p{L}*|retención|iso \\d+|derechos?',
  ),
  code: wholeWords(
    'código|scripts?|línea de comandos|comandos?|python|javascript|typescript|sql|html|css|compila\\p{L}*|depura\\p{L}*|sintaxis|sdk|cli|endpoints?|json|node\\.js|docker|git|npm|pip',
  ),
  steps: opensWith(
    'primero|en primer lugar|luego|después|a continuación|finalmente|por último|una vez|empieza|comienza|para empezar|paso \\d+|instalación|configuración|primeros pasos|implementación',
  ),
  concept: wholeWords(
    'conceptos?|principios?|teorías?|ideas?|porque|razón|razones|significa|entender|comprender|funciona|fundament\\p{L}*|se refiere|se llama|conocid[oa] como|se define',
  ),
  comparison: wholeWords(
    'que (?:el|la|los|las) (?:otr\\p{L}+)|frente a|comparad[oa]s?|comparación|comparar|mientras que|a diferencia|en cambio|por otro lado|diferenci\\p{L}*|distint[oa]s?|diferentes?|similar(?:es)?|ambos|ambas|ventajas?|desventajas?|alternativas?|elegir entre|opciones|más \\p{L}+ que|menos \\p{L}+ que',
  ),
});

/** What is asked for. */
const questions = (): Pick<
  CueTable,
  'asksWhatItIs' | 'asksHistory' | 'asksHowTo' | 'asksForCode'
> => ({
  asksWhatItIs:
    /^¿?(?:hola,? )?(?:qué (?:es|son|significa)|quién (?:es|fue)|explica\p{L}*|define|describe|cuéntame)/iu,
  asksHistory: wholeWords(
    'historia|cuándo|origen|inventó|fundó|quién fue|pasó|guerra|siglo|evolución',
  ),
  asksHowTo: wholeWords(
    'cómo (?:puedo|debo|hago|se (?:hace|instala|prepara|configura)|hacer|crear|instalar|preparar|configurar|cocinar|reparar)|pasos|paso a paso|receta|guía|tutorial|instrucciones',
  ),
  asksForCode: wholeWords(
    'código|script|programa|función|sql|consulta|html|css|python|javascript|typescript|java|regex|comando|excel|fórmula|latex|bash|git|docker|terraform|implementa\\p{L}*',
  ),
});

/** Spanish cues, written by hand and checked on hand-written sentences. */
export const ES = once(
  (): CueTable => ({
    ...courtesies(),
    ...sentences(),
    ...places(),
    topics: topics(),
    ...questions(),
  }),
);
