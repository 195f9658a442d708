import { once } from '../../core/once.ts';
import { eitherOf, opensWith, wholeWords } from '../../core/patterns.ts';
import type { GateWords } from './gate-words.ts';

const TEXT =
  '(?:e-?mails?|cartas?|poemas?|contos?|histórias?|discursos?|m[úu]sicas?|letras?|posts?|redaç(?:ão|ões)|ensaios?|artigos?|mensage(?:m|ns)|convites?|slogans?|lemas?|descriç(?:ão|ões)|currículos?|cv|roteiros?|diálogos?|piadas?|reclamaç(?:ão|ões)|desculpas?|relatórios?|resumos?|contratos?|modelos?|comunicados?|biografias?|títulos?|textos?|parágrafos?|tweets?|legendas?|brindes?|questionários?|anúncios?|resenhas?)';

export const PT = once(
  (): GateWords => ({
    preamble:
      /^(?:olá|oi|bom dia|boa (?:tarde|noite))[,!. ]+(?=\S)|^(?:por favor|então|e|bom|ok)[, ]+|^(?:você )?(?:pode|poderia|podes|consegue) (?:por favor )?(?:me )?(?:dizer |falar |ajudar a )?|^(?:me diga|diga-me|você sabe|quero saber|gostaria de saber|queria saber)[,:]? /u,
    fact: eitherOf(
      opensWith(
        'quem(?! (?:deveria|pode|deve))|(?:de|com|para|por) quem|quando(?! (?:devo|deveria|convém|posso))|onde(?! (?:posso|devo|encontro|consigo|compro))|(?:de|até|para) onde|aonde|quant[oa]s?(?! (?:devo|deveria|tempo (?:devo|deveria)))',
        '(?:em|a|de|por|com|desde|até) que (?!forma|maneira|consiste|posso|devo)\\p{L}+|que (?:ano|dia|cidade|país|cor|idioma|língua|hora|horas|idade|altura|distância|planeta|rio|time|ator|atriz|autor|animal|elemento|moeda|número|porcentagem|temperatura|versão|porta|presidente)',
        '(?:o )?que significa (?:a sigla|o termo|a palavra|a abreviação|\\p{L}+$)|qual (?:é|era|foi) (?:o|a|seu|sua) (?!melhor|pior|diferença|importância|vantagem|desvantagem|relação|impacto|efeito|propósito|objetivo|causa|razão|forma|maneira)\\p{L}+|quais são (?:os nomes|as cores|as capitais)|como se (?:diz|chama|escreve|pronuncia)|[oa] \\p{L}+ (?:é|era) (?:um|uma) \\p{L}+$|é verdade que|calcule|converta|raiz quadrada',
      ),
    ),
    open: eitherOf(
      opensWith(
        'como (?!se (?:diz|chama|escreve|pronuncia))|por ?qu[eê]|para que (?:serve|servem)|qua(?:l|is) (?:é|são) (?:a |o |as |os )?(?:melhor|pior|diferença|vantage|desvantage|importância|relação|impacto|efeito|causa|razão|razões|forma|maneira|passo|risco|benefício|sintoma|tipo|principa)\\p{L}*|quais (?:são|seriam)',
        'o que (?:devo|deveria|posso|acontece|aconteceria|fazer|é melhor|você (?:acha|recomenda)|muda|é preciso|são (?:os|as)? ?\\p{L}+$|é (?:o|a|um|uma)? ?\\p{L}+$)|que (?:devo|vantagens|benefícios|riscos)',
        '(?:me )?(?:expli|descrev|compar|analis|recomend|sugir|enumer|list|ajude)\\p{L}*|dev(?:o|eria|eríamos)|convém|vale a pena|me dê (?:dicas|ideias|exemplos)|dicas|ideias|vantagens|diferenças?|é (?:bom|ruim|uma boa ideia|melhor|seguro|possível|recomendável|necessário|normal|perigoso)|quero|preciso|tenho|estou|onde posso',
      ),
      wholeWords(
        'passo a passo|em detalhes?|prós e contras|vantagens e desvantagens|o que você acha|e por qu[eê]|diferenças? entre',
      ),
    ),
    deliverable: eitherOf(
      opensWith(
        '(?:escrev(?:a|e|er)|redij[ae]|redigir|traduz(?:a|ir)?|corrij[ae]|corrigir|corrige|reescrev(?:a|e|er)|parafrase(?:ie|ia|ar)|reformul(?:e|a|ar)|compon(?:ha)?|componha|invent(?:e|a|ar)|resum(?:a|e|ir) (?:o|a|este|esta|esse|essa)|encurte|melhore (?:este|esse|o seguinte) (?:texto|parágrafo)|aja como|finja|imagine que você é|faça de conta|simule|interprete o papel)',
        `(?:crie|cria|faça|faz|gere|elabore|prepare|me (?:dê|faça|escreva)|dê-me|quero|preciso de|gostaria de|sugira|pense em|proponha|bole) (?:um(?:a|as|ns)? |o |a |\\d+ )?(?:(?:pequen[oa]|curt[oa]|breve) )?(?:\\p{L}+ ){0,2}?${TEXT}`,
        '(?:um(?:a)? )?(?:\\p{L}+ )?(?:poema|haicai|piada|slogan|conto|discurso|música|charada)(?: \\p{L}+)? (?:sobre|para|de)|faça (?:uma|um) (?:tabela|playlist|convite)',
        '(?:me )?ajud(?:e|a)(?:-me)? a (?:escrever|redigir|compor|melhorar (?:meu|minha|este))',
      ),
    ),
    code: opensWith(
      '(?:escrev|faç|cri|implement|program|ger|desenvolv|me dê)\\p{L}* [^?]{0,80}(?:função|script|programa|código|consulta sql|regex|expressão regular|sql|python|javascript|typescript|java|bash|html|css|macro|dockerfile)',
    ),
    chitChat:
      /^(?:(?:olá|oi|oie|e aí|bom dia|boa (?:tarde|noite)|tudo (?:bem|bom|certo)(?: com você)?|como (?:você está|vai(?: você)?|está|você se chama|você se sente)(?: hoje)?|qual (?:é )?(?:o )?seu nome|quem é você|o que você é|quantos anos você tem|de onde você é|você é (?:um |uma )?(?:robô|human[oa]|pessoa|ia|máquina|real|chatgpt)|você tem (?:sentimentos|nome|amigos|sonhos)|você gosta (?:de|da|do) \p{L}+|você me ama|eu te amo|você é (?:muito |tão )?(?:incrível|demais|engraçad[oa]|legal|ótim[oa]|inteligente|fof[oa]|querid[oa])|(?:muito )?obrigad[oa](?: (?:mesmo|pela (?:ajuda|resposta)))?|valeu|tchau|adeus|até (?:logo|amanhã|mais|breve)|beleza|ok|perfeito|ótimo|excelente|(?:muito )?legal|entendi|certo|muito bem|de nada|parabéns|(?:me )?cont(?:e|a)(?:-me)? (?:uma piada|algo (?:engraçado|interessante))|(?:eu )?estou (?:entediad[oa]|cansad[oa]|triste|feliz|bem)|feliz (?:natal|ano novo|aniversário)|o que você (?:faz|está fazendo)|kkk+|haha+)[,.!? ]*)+$/u,
    safety:
      /suic[íi]d|tirar (?:a )?(?:minha|própria) (?:própria )?vida|acabar com (?:a )?minha vida|quero morrer|não quero (?:mais )?(?:viver|acordar)|(?:vai|quer|quero|vou) se? ?(?:me )?matar(?! (?:o|um) processo)|me matar|se matar|enforcar|infarto|ataque cardíaco|derrame|avc|boca (?:está )?(?:torta|caída)|não consegue (?:mais )?falar|overdose|(?:tomei|tomou|engoliu|engoli|bebeu|ingeriu|comeu) .{0,30}(?:comprimidos|remédios|frasco|veneno|água sanitária|pilha|bateria|detergente|moeda|chumbinho)|engoliu|não (?:está respirando|respira|consigo respirar|consegue respirar)|inconsciente|desmai|não (?:acorda|reage|responde)$|convuls|engasg|asfixi|me (?:bate|viol\p{L}+|abus\p{L}+|ameaça|maltrat\p{L}+|persegue|assedia|toca|agride)|estupr|envenen|dor .{0,12}(?:no|de) peito|aperto no peito|braço (?:esquerdo )?(?:dormente|formigando)|automutil|eu me corto|me cortar|me cortando|violência doméstica|sangra(?:ndo)? (?:muito|sem parar)|não para de sangrar|hemorragia|4[0-3](?: graus)? de febre|febre de 4[0-3]|cheiro de gás|vazamento de gás|monóxido|incêndio (?:em|na|no)|pegando fogo|(?:me|nos) seguindo|alguém me segu|anorexia|bulimia|ligar para o (?:192|190|samu)|matar (?:minha|meu|alguém)(?! processo)/u,
  }),
);
