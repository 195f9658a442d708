import { once } from '../../core/once.ts';
import { eitherOf, opensWith, wholeWords } from '../../core/patterns.ts';
import type { GateWords } from './gate-words.ts';

const TEXT =
  '(?:correos?|e-?mails?|cartas?|poemas?|cuentos?|historias?|relatos?|discursos?|canci(?:ón|ones)|posts?|publicaci(?:ón|ones)|ensayos?|artículos?|mensajes?|invitaci(?:ón|ones)|felicitaci(?:ón|ones)|es?l[óo]gan(?:es)?|lemas?|descripci(?:ón|ones)|currículums?|cv|gui[oó]n(?:es)?|diálogos?|chistes?|quejas?|reclamaci(?:ón|ones)|disculpas?|informes?|resumen|contratos?|plantillas?|comunicados?|biografías?|títulos?|textos?|párrafos?|redacci(?:ón|ones)|tuits?|tweets?|reseñas?|brindis|encuestas?|cuestionarios?)';

export const ES = once(
  (): GateWords => ({
    preamble:
      /^[¿¡]+|^(?:hola|buenas|buenos días|buenas (?:tardes|noches))[,!. ]+(?=\S)|^(?:por favor|oye|bueno|y|entonces|ok)[, ]+|^(?:me )?(?:puedes|podrías|puede|podría|quisiera que) (?:por favor )?(?:decirme |ayudarme a )?|^(?:dime|dígame|sabes|quiero saber|me gustaría saber)[,:]? /u,
    fact: eitherOf(
      opensWith(
        'qui[ée]n(?:es)?(?! (?:debería|puede|debe))|(?:a|de|con|para) qui[ée]n|cu[áa]ndo(?! (?:debo|debería|conviene|puedo))|d[óo]nde(?! (?:puedo|debo|encuentro|consigo|compro))|(?:de|en|a|hasta) d[óo]nde|cu[áa]nt[oa]s?(?! (?:debo|debería|tiempo (?:debo|debería)))',
        '(?:en|a|de|por|con|desde|hasta) qu[ée] (?!forma|manera|consiste|puedo|debo)\\p{L}+|qu[ée] (?:año|día|ciudad|país|color|idioma|lengua|hora|edad|altura|distancia|planeta|río|equipo|actor|actriz|autor|animal|elemento|moneda|número|porcentaje|temperatura|significa(?! que)|versión|puerto|presidente)',
        'cu[áa]l(?:es)? (?:es|era|fue|son|eran) (?:el|la|los|las|su) (?!mejor|peor|diferencia|importancia|ventaja|desventaja|relación|impacto|efecto|propósito|objetivo|causa|razón|forma|manera)\\p{L}+|c[óo]mo se (?:dice|llama|escribe|pronuncia|denomina)|es (?:el|la|un|una) \\p{L}+ (?:un|una|el|la|más) .{2,30}|es (?:verdad|cierto) que|calcula|convierte \\d|raíz cuadrada',
      ),
    ),
    open: eitherOf(
      opensWith(
        'c[óo]mo (?!se (?:dice|llama|escribe|pronuncia|denomina))|por ?qu[ée]|para qu[ée]|cu[áa]l(?:es)? (?:es|son) (?:la |el |las |los )?(?:mejor|peor|diferencia|ventaja|desventaja|importancia|relación|impacto|efecto|causa|razón|forma|manera|paso|riesgo|beneficio|síntoma|tipo)\\p{L}*|cu[áa]les (?:son|serían)',
        'qu[ée] (?:debo|deber[íi]a|puedo|pasa|pasar[íi]a|hace|hacer|diferencia|diferencias|ventajas|desventajas|opinas|piensas|me recomiendas|recomiendas|beneficios|riesgos|factores|tipos|conviene|es mejor|opciones|hay que|es (?:el|la|un|una)? ?\\p{L}+$|son (?:los|las)? ?\\p{L}+$)',
        '(?:explica|explíca|explique|describe|descríbe|compara|compáre|analiza|recomi[ée]nda|sugi[eé]re|enumera|ayúda)\\p{L}*|deb(?:o|er[íi]a|er[íi]amos)|conviene|vale la pena|dame|dime (?:cómo|por)|consejos|ideas|ventajas|diferencias?|es (?:bueno|malo|buena idea|mejor|seguro|posible|recomendable|necesario|normal|peligroso)|quiero|necesito|tengo|d[óo]nde puedo',
      ),
      wholeWords(
        'paso a paso|en detalle|pros y contras|ventajas y desventajas|qué opinas|y por qué|diferencias? entre',
      ),
    ),
    deliverable: eitherOf(
      opensWith(
        '(?:escrib(?:e|a|ir|eme|irme)|escríb[ea]\\p{L}*|redact(?:a|e|ar|ame|arme)|redáctame|traduc(?:e|ir|eme)|tradúc\\p{L}*|traduzca|corrig(?:e|ir|eme)|corrígeme|corrija|reescrib(?:e|ir|eme)|reescriba|parafrasea\\p{L}*|reformula\\p{L}*|compon(?:er|me)?|inventa\\p{L}*|invénta\\p{L}*|resum(?:e|ir|eme) (?:el|la|este|esta|los|lo)|acorta|mejora (?:este|el siguiente) (?:texto|párrafo)|act[úu]a como|finge|imagina que eres|haz(?:te)? (?:de|como si)|simula)',
        `(?:crea|créa|haz|hazme|házme|hacer|genera|elabora|prepara|diseña|dame|dime|quiero|necesito|quisiera|busco|sugi[eé]re(?:me)?|piensa en|propón)\\p{L}* (?:un(?:a|os|as)? |el |la |\\d+ )?(?:\\p{L}+ ){0,2}${TEXT}`,
        '(?:un(?:a)? )?(?:\\p{L}+ )?(?:poema|haiku|chiste|eslogan|cuento|discurso|canción|adivinanza|felicitación)(?: \\p{L}+)? (?:sobre|para|de)|haz(?:me)? (?:una|la) (?:lista de reproducción|tabla|invitación)',
        `ayúdame a (?:escribir|redactar|componer|mejorar (?:mi|este))|c[óo]mo (?:redactarías|escribirías)`,
      ),
    ),
    code: opensWith(
      '(?:escrib|haz|crea|implementa|programa|genera|desarrolla|dame)\\p{L}* [^?]{0,80}(?:función|script|programa|código|consulta sql|regex|expresión regular|sql|python|javascript|typescript|java|bash|html|css|macro|dockerfile)',
    ),
    chitChat:
      /^(?:[¿¡ ]*(?:hola|buenas|buenos días|buenas (?:tardes|noches)|qué tal(?: todo| estás)?|cómo (?:estás|está|te va|andas|te llamas|va todo|te sientes)(?: hoy)?|quién eres|qué eres|cuántos años tienes|de dónde eres|eres (?:un |una )?(?:robot|humano|humana|persona|ia|máquina|real|chatgpt)|tienes (?:sentimientos|nombre|amigos|hobbies)|te gustan? (?:el |la |los |las )?\p{L}+|me quieres|te (?:quiero|amo)|eres (?:muy |tan |super )?(?:genial|increíble|gracios[oa]|amable|divertid[oa]|list[oa]|inteligente|simpátic[oa]|bueno|buena)|(?:muchas |mil )?gracias(?: por (?:tu|la|su) (?:ayuda|respuesta))?|muy amable|adiós|chao|chau|hasta (?:luego|mañana|pronto)|nos vemos|vale|ok|perfecto|genial|excelente|entendido|de acuerdo|claro|muy bien|bien|de nada|(?:cuéntame|dime) (?:un chiste|algo (?:divertido|gracioso|interesante))|estoy (?:aburrid[oa]|cansad[oa]|triste|feliz|bien)|feliz (?:navidad|año nuevo|cumpleaños)|qué haces|buen (?:trabajo|día)|jaja+)[,.!? ]*)+$/u,
    safety:
      /suicid|quitar(?:me|se) la vida|acabar con mi vida|quiero morir|no quiero (?:seguir (?:viviendo|con vida)|vivir|despertar)|(?:matar|ahorcar|colgar)(?:me|se)(?! (?:el proceso|de risa))|infarto|ataque (?:al corazón|cardíaco)|derrame|ictus|cara (?:caída|torcida)|(?:no puede|de repente) .{0,15}hablar|sobredosis|(?:tom[ée]|tomado|tomó|tragó|tragué|ingirió|bebió|comió) .{0,30}(?:pastillas|píldoras|frasco|veneno|lejía|cloro|pila|detergente|raticida)|se tragó|no (?:puede |puedo )?respira|inconsciente|desmay|no (?:despierta|reacciona|responde)$|convulsi|asfixi|atragant|me (?:pega|golpea|viol\p{L}+|abus\p{L}+|amenaza|maltrat\p{L}+|persigue|acosa|toca)(?! (?:hoy|a mí|la lotería|el turno))|nos pega|envenen|dolor .{0,15}(?:en el|de) pecho|presión en el pecho|(?:duerme|entume\p{L}+) el brazo|autolesi|(?:me corto|cortarme|cortándome) (?:los|las|el)? ?(?:brazos|venas|muñecas|piernas|piel)|violencia (?:doméstica|de género)|sangra(?:ndo)? (?:mucho|sin parar)|no (?:deja|para) de sangrar|hemorragia|(?:4[0-3]|cuarenta) (?:grados )?de fiebre|fiebre de 4[0-3]|huele a gas|fuga de gas|monóxido|incendio en|se está quemando|(?:me|nos) (?:está|están) siguiendo|alguien me sigue|llamar? al (?:112|911)|veneno|anorexia|bulimia|vomit\p{L}+ sangre|matar a (?:mi|alguien|una persona)/u,
  }),
);
