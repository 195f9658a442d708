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
  language: 'pt',
  isInstruction: signsFor('pt').isInstruction,
  isTold: /(?<![\p{L}])(?:eu|me|meus?|minhas?|mim|comigo)(?![\p{L}])|^["“«]/iu,
  opener:
    /^(?:claro(?: que sim)?|com certeza|com (?:muito )?prazer|certamente|sem problemas?|(?:(?:essa |esta )?(?:é )?(?:uma )?|que )?(?:ótima|excelente|boa|muito boa) pergunta|obrigad[oa] (?:pela|por sua|pela sua) (?:pergunta|mensagem)|tudo bem|certo|perfeito|será um prazer ajud(?:ar|á-l[oa])(?: você)?|fico feliz em ajudar|posso ajudar (?:com isso|você com isso)|ok)\s*[!.,]$/iu,
  openerPrefix:
    /^(?:claro|com certeza)[,!]\s+(?=(?:aqui|abaixo|a seguir|est[ea]s?|[oa]s)(?![\p{L}]))/iu,
  offer: opensWith(
    'se (?:você )?(?:tiver|precisar|quiser|desejar|houver|ficar)[^.?!]*(?:posso|estou (?:aqui|à)|me (?:avise|diga|pergunte|fale)|avise-me|diga-me|é só|não hesite|fique à vontade|basta|ficarei|terei prazer)',
    'não hesite em|fique à vontade para|sinta-se à vontade para|(?:me avise|avise-me|me diga|diga-me|me fale) (?:se|caso)|qualquer (?:dúvida|coisa)',
    'caso (?:você )?(?:tenha|precise|queira|deseje)[^.?!]*(?:posso|estou (?:aqui|à)|me (?:avise|diga|pergunte)|avise-me|é só|não hesite|fique à vontade|basta)',
    'espero (?:que (?:isso|isto|essas?|esses?|estas?|estes?|a|tenha)|ter)[^.]*(?:ajud|útil|úteis|esclare|respon)\\p{L}*',
    '(?:gostaria que eu|quer que eu|deseja que eu|posso ajudar (?:em|com) (?:mais )?algo|há algo mais|tem mais alguma|precisa de mais)',
    '(?:boa sorte|bons estudos|bom apetite|boa viagem|bom trabalho|aproveite|sucesso|bom proveito|divirta-se)(?: (?:com|no|na|em)[^.!]{0,40})?[.!]|estou (?:aqui para|à (?:sua )?disposição)',
  ),
  substance: wholeWords(
    'mas|porém|no entanto|não posso|não consigo|não é possível|exceto|a menos que|somente|apenas se|médic[oa]s?|doutora?|advogad[oa]s?|contadora?|profissional|profissionais|emergências?|linha de (?:apoio|ajuda)|noss[oa]s?|(?:envie|mande|compartilhe|forneça|informe)(?:-me)? (?:o|a|os|as|seu|sua|mais|um|uma)|\\d+',
  ),
  emptyIntro: opensWith(
    'aqui (?:estão|está|vão|vai|você encontra|tem)|a seguir|abaixo|est[ea]s são|ess[ea]s são|existem (?:várias|vários|muitas|muitos|diferentes|divers[oa]s)|há (?:várias|vários|muitas|muitos|diferentes|divers[oa]s|algum[oa]s)|algu(?:ns|mas) (?:d[oa]s )?(?:\\p{L}+ )?(?:dicas|formas|maneiras|exemplos|ideias|sugestões|opções|pontos)|vejamos|vamos|[oa]s seguintes',
  ),
});

/** What a sentence does. */
const sentences = (): Pick<
  CueTable,
  'wrapUp' | 'verdict' | 'definition' | 'example' | 'warning' | 'correction'
> => ({
  wrapUp: opensWith(
    'em (?:conclusão|resumo|suma|síntese|geral)|para (?:concluir|resumir|finalizar)|resumindo|concluindo|no geral|no fim das contas|ao final|por fim, (?:lembre|essas|esses)|seguindo ess[ea]s|seguindo est[ea]s|ao seguir (?:ess|est)[ea]s|com (?:ess|est)[ea]s (?:dicas|passos|medidas|estratégias|recomendações)|(?:ess|est)[ea]s (?:são|foram) (?:apenas|só|algu\\p{L}+)|em última análise',
  ),
  verdict: wholeWords(
    'para a maioria d[aeo]s? \\p{L}+|(?:costuma|costumam|tende a) ser (?:a |o )?(?:melhor|mais|suficiente)|(?:é|são) (?:geralmente|normalmente|provavelmente) (?:a|o) (?:melhor|mais)|(?:é|são) (?:mais do que )?suficientes?|a melhor (?:opção|escolha|forma|maneira|alternativa)|o melhor (?:caminho|método|jeito)|(?:eu )?(?:recomendo|recomendaria|sugiro|aconselho)|(?:é recomendável|recomenda-se|é aconselhável)|a resposta curta|depende d[aeo]s?|vale a pena',
    '(?:em (?:conclusão|resumo|suma)|no fim das contas|em última análise),? .{0,160}(?:não|nunca|melhor|pior|depende|deveria\\p{L}*|recomend\\p{L}*|escolh\\p{L}*|suficiente|provavelmente|sim|deve|só|apenas|sobretudo)',
  ),
  definition:
    /^(?!(?:se|quando|como|est[ea]s?|ess[ea]s?|isso|isto|aqui|há|em|no|na|por|para|com|ao|meu|minha|seu|sua|noss[oa]|eu|você|ele|ela|algu(?:ns|mas)|muit[oa]s|outr[oa]s?|um[a]? d[oa]s)(?![\p{L}]))(?:(?:o|a|os|as|um|uma) )?[\p{L}\p{N}«"“'(][\p{L}\p{N}\s«»"“”'()/&.,–-]{1,70}?(?<![\p{L}])(?:(?:é|são) (?:um|uma|o|a|os|as)? ?(?:\p{L}+ ){0,2}(?:processo|método|técnica|conceito|termo|ramo|medida|indicador|tipo|forma|protocolo|padrão|norma|linguagem|framework|dispositivo|aparelho|doença|transtorno|condição|teoria|conjunto|coleção|modelo|programa|formato|algoritmo|estrutura|documento|acordo|contrato|imposto|tributo|moeda|mineral|composto|substância|organismo|planta|animal|ciência|disciplina|sistema|software|ferramenta|plataforma|biblioteca|interface|lei|seguro|hormônio|proteína|órgão|arquitetura|rede|prática)s?(?: \p{L}+)?(?: \p{L}+)?(?:,| (?:que|de|do|da|para|por|em|com|cuj[oa]s?|onde|entre|utilizad[oa]|basead[oa]|projetad[oa]|usad[oa]))|(?:define-se|definem-se|é definid[oa]|são definid[oa]s) como|refere-se (?:ao?|à)|(?:é|são) (?:a sigla|as siglas) (?:de|para)|significa «?"?\p{L}|consiste em|consiste n[oa])/iu,
  example: opensWith(
    'por exemplo|um (?:bom |ótimo |clássico )?exemplo|como exemplo|a título de exemplo|p\\. ?ex\\.|para ilustrar|imagin(?:e|emos) (?:que|um|uma)|suponha(?:mos)? que|digamos que|vamos supor',
  ),
  warning: wholeWords(
    'aviso|atenção|cuidado|perigos?|perigos[oa]s?|precaução|jamais|em hipótese alguma|de forma alguma|nunca (?:deve|use|misture|compartilhe|instale|armazene|tome|faça|deixe|ignore|guarde)|não (?:deve|deveria|se deve|use|utilize|misture|compartilhe|tome|ignore|tente|faça|ultrapasse)|não (?:é|são) recomendad[oa]s?|não (?:é|são) recomendáve(?:l|is)|não se recomenda|desaconselh\\p{L}*|ilega(?:l|is)|tóxic[oa]s?|venenos[oa]s?|fata(?:l|is)|morta(?:l|is)|risco de (?:morte|vida)|efeitos? colatera(?:l|is)|irreversíve(?:l|is)|não pode ser desfeit[oa]|perda de dados|por sua conta e risco|consult(?:e|ar) (?:um|uma|seu|sua|o seu)|procure (?:um|uma|ajuda|atendimento|orientação) ?(?:médic[oa]|profissional)?|ligue para (?:o )?(?:192|112|190|193|188)',
  ),
  correction: wholeWords(
    '(?:isso|isto)? ?não é (?:bem |exatamente |realmente |totalmente )?(?:verdade|corret[oa]|possível|exat[oa]|assim|verdadeir[oa])|não há (?:evidências?|provas?)|(?:é|são) (?:um |uma )?(?:mito|equívoco(?: comum)?|erro comum|ideia errada|fals[oa]|incorret[oa])|ao contrário do que|contrariamente a[o]?|(?:preciso|devo) (?:esclarecer|apontar|corrigir|ressaltar)|para esclarecer|sinto muito|desculpe|infelizmente|não (?:posso|consigo) (?:ajudar|fornecer|fazer|acessar|dar|oferecer)\\p{L}*|não tenho (?:acesso|informaç\\p{L}+)|como (?:uma ia|modelo de linguagem|inteligência artificial)|na verdade|na realidade',
  ),
});

/** Headings, labels and places in the text. */
const places = (): Pick<
  CueTable,
  'summaryHeading' | 'genericLabel' | 'crossReference' | 'advice' | 'sequenceLabel'
> => ({
  summaryHeading:
    /^(?:\d+[.)]\s*)?(?:resumo|conclus(?:ão|ões)|em (?:resumo|conclusão|suma)|recomendaç(?:ão|ões)|veredito|veredicto|pontos[- ]chave|principais pontos|considerações finais|tl;?dr)(?![\p{L}])/iu,
  genericLabel:
    /^(?:prós?|contras?|vantage(?:m|ns)|desvantage(?:m|ns)|exemplos?|notas?|observaç(?:ão|ões)|propósito|objetivo|uso|benefícios?|descrição|detalhes?|características?|recursos|dicas?|por que|como|o que|casos? de uso|impacto|solução|problema|passos?|resposta|explicação|resultado|saída|entrada|opção \S+|efeito|\d+)$/iu,
  crossReference: wholeWords(
    '(?:passo|seção|ponto|opção|método|etapa|item) \\d+|(?:descrit|mencionad|mostrad|indicad|explicad|citad)[oa]s? (?:acima|abaixo|anteriormente|antes)|[oa]s (?:dois|duas|três) (?:primeir[oa]s|últim[oa]s)|[oa]s (?:primeir[oa]s|últim[oa]s) (?:dois|duas|três)|(?:passo|ponto|etapa|seção|item) anterior|(?:o|a) (?:código|exemplo|tabela|etapa) (?:acima|abaixo|seguinte|anterior)|(?:veja|ver) (?:acima|abaixo)',
  ),
  advice: wholeWords(
    'dicas?|formas|maneiras|estratégias?|sugestões|ideias|coisas|opções|fatores|métodos|recomendações|abordagens|técnicas|práticas|pontos|razões|motivos|truques|considerações|aspectos|medidas',
  ),
  sequenceLabel:
    /^(?:\d+[.):\s]|(?:passo|fase|etapa|parte|dia|semana|mês|ano|capítulo|ato|cena|nível|lição|rodada|estrofe|verso) \S+|introdução|primeiro|segundo|terceiro|depois|em seguida|finalmente|por fim)/iu,
});

const topics = (): CueTable['topics'] => ({
  cost: /(?:R\$|[$€£])\s?\d|\d\s?€|(?<![\p{L}])(?:custos?|custam?|preços?|car[oa]s?|barat[oa]s?|econômic[oa]s?|orçamentos?|taxas?|tarifas?|salários?|receitas? (?:anual|mensal)|lucros?|rentabilidade|retorno|investi\p{L}*|financ\p{L}*|dinheiro|impostos?|economiz\p{L}*|multas?|pagamentos?|pagar|assinaturas?|descontos?|reais|euros?)(?![\p{L}])/iu,
  timeline: wholeWords(
    '\\d+(?:\\s?(?:-|–|a)\\s?\\d+)?\\s?(?:segundos?|minutos?|horas?|dias?|semanas?|mês|meses|anos?)|prazos?|cronograma|calendário|duração|marcos?|a longo prazo|a curto prazo|atrasos?|trimestr\\p{L}*|lançamento',
  ),
  risk: wholeWords(
    'riscos?|arriscad[oa]s?|perigos?|perigos[oa]s?|ameaças?|vulnerab\\p{L}+|danos?|danos[oa]s?|prejud\\p{L}*|falhas?|fracass\\p{L}*|perdas?|negativ[oa]s?|desvantage(?:m|ns)|efeitos? colatera(?:l|is)|lesão|lesões|insegur[oa]s?|incertezas?|avisos?|vazamentos?|ataques?|invasor(?:es)?|multas?|sanç(?:ão|ões)|responsabilidade',
  ),
  security: wholeWords(
    'segurança|segur[oa]s?|ataques?|invasor(?:es)?|criptograf\\p{L}*|senhas?|autentica\\p{L}*|autoriza\\p{L}*|malware|phishing|firewalls?|privacidade|confidencia\\p{L}*|hackers?|backups?|cópias? de segurança|controle de acesso|permiss(?:ão|ões)|sensíve(?:l|is)|proteg\\p{L}*|proteção|fraudes?|tokens?|tls|oauth|credencia(?:l|is)',
  ),
  compliance: wholeWords(
    'conformidade|regula\\p{L}*|lega(?:l|is|lmente)|leis?|lgpd|rgpd|gdpr|normas?|políticas?|auditorias?|licenças?|direitos? autora(?:l|is)|responsabilidade|ilega(?:l|is)|consentimento|contratos?|acordos?|obriga\\p{L}*|deveres|certifica\\p{L}*|retenção|iso \\d+|direitos?',
  ),
  code: wholeWords(
    'código(?:-fonte)?|scripts?|linha de comando|comandos?|python|javascript|typescript|sql|html|css|compil\\p{L}*|depura\\p{L}*|sintaxe|sdk|cli|endpoints?|json|node\\.js|docker|git|npm|pip',
  ),
  steps: opensWith(
    'primeiro|em primeiro lugar|depois|em seguida|a seguir|finalmente|por fim|por último|uma vez|comece|para começar|passo \\d+|instalação|configuração|primeiros passos|implementação',
  ),
  concept: wholeWords(
    'conceitos?|princípios?|teorias?|ideias?|porque|razão|razões|motivos?|significa|entender|compreender|funciona|fundament\\p{L}*|refere-se|chama-se|chamad[oa]s?|conhecid[oa]s? como|define-se',
  ),
  comparison: wholeWords(
    'em comparação|comparad[oa]s?|comparação|comparar|enquanto|ao contrário|por outro lado|diferenç\\p{L}*|diferentes?|semelhantes?|similares?|ambos|ambas|vantage(?:m|ns)|desvantage(?:m|ns)|alternativas?|escolher entre|opções|mais \\p{L}+ (?:do )?que|menos \\p{L}+ (?:do )?que',
  ),
});

/** What is asked for. */
const questions = (): Pick<
  CueTable,
  'asksWhatItIs' | 'asksHistory' | 'asksHowTo' | 'asksForCode'
> => ({
  asksWhatItIs:
    /^(?:olá,? )?(?:o que (?:é|são|significa)|quem (?:é|foi)|expli\p{L}*|defin\p{L}*|descrev\p{L}*|me fale)/iu,
  asksHistory: wholeWords(
    'história|quando|origem|inventou|fundou|quem foi|aconteceu|guerra|século|evolução',
  ),
  asksHowTo: wholeWords(
    'como (?:posso|devo|faço|fazer|criar|instalar|preparar|configurar|cozinhar|consertar|se faz)|passos|passo a passo|receita|guia|tutorial|instruções',
  ),
  asksForCode: wholeWords(
    'código|script|programa|função|sql|consulta|html|css|python|javascript|typescript|java|regex|comando|excel|fórmula|latex|bash|git|docker|terraform|implement\\p{L}*',
  ),
});

/** Portuguese cues (Brazil first), written by hand and checked on hand-written sentences. */
export const PT = once(
  (): CueTable => ({
    ...courtesies(),
    ...sentences(),
    ...places(),
    topics: topics(),
    ...questions(),
  }),
);
