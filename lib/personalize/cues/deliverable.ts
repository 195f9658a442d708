import { ARTEFACT, INFORMATION } from './artefacts.ts';
import type { Cue } from './cue.ts';

const ARTICLE = '(?:an?|the|my|our|some|this|that|one|another|\\d+|two|three|five|ten|me|us)';
/** Words between a making verb and what is made; a preposition or a kind of advice ends them. */
const GAP = `(?:(?!(?:${INFORMATION}|for|about|on|how|why|of|to|in|with|from|that|which|if|when|and|or|by|between)\\b)[\\w'’/&+.-]+,? ){0,8}`;

const WRITE = '(?:write|compose|draft|pen|author|ghost ?write|type up|phrase|word)';
const MAKE =
  '(?:create|generate|make(?: up)?|design|prepare|produce|craft|come up with|invent|devise|develop|build|formulate|put together|structure|fabricate|curate|plan|compile)';
const ASK =
  "(?:give(?: me| us)?|provide(?: me| us)?(?: with)?|suggest|think of|brainstorm|propose|i(?: really| just| also)? need|i want|i'd like|need|show me|send me|choose|pick|recommend|tell(?: me| us| my)?|sing|recite)";

/** Texts so short or so personal that even "suggest" asks for the text itself. */
const COPY =
  '(?:slogans?|tag ?lines?|mottos?|captions?|headlines?|titles?|subject lines?|hashtags?|user ?names?|nicknames?|acronyms?|jokes?|puns?|riddles?|poems?|haikus?|limericks?|sonnets?|songs?|lyrics|rap|stor(?:y|ies)|bedtime stor(?:y|ies)|e-?mails?|letters?|messages?|repl(?:y|ies)|responses?|speech|toast|eulogy|bio|tweets?|pick-?up lines?|punch ?lines?|catch ?phrases?|templates?|scripts?|essays?|paragraphs?|press release|product descriptions?|blog posts?|resume|cv|cover letters?|compliments?|motivational quotes?|greetings?|wish(?:es)?|outlines?|questionnaires?|user stor(?:y|ies)|lesson plans?|elevator pitch(?:es)?|pitch|proposals?|executive summary|tables? of contents|affirmations?|prompts?|names? for (?:my|our|a|an|the)|(?:company|business|brand|band|team|group|product|character|pet|baby|domain|project|dish|channel|podcast) names?)';

const GIVEN_TEXT =
  '(?:texts?|sentences?|paragraphs?|passages?|e-?mails?|letters?|essays?|articles?|messages?|drafts?|descriptions?|documents?|stories|dialogues?|monologues?|meetings?|wording|grammar|spelling|punctuation|tone|resume|cv|cover letter|paper|abstract|transcription|transcript|stor(?:y|ies)|poem|song|lyrics|speech|post|tweet|caption|bio|summary|paragraph|phrase|quote|introduction|conclusion|title|headline|notes?|writing|review|response|reply|translation|chat|conversation|dialogue|reviews)';

export const DELIVERABLE_CUES: readonly Cue[] = [
  {
    name: 'write',
    pattern: new RegExp(
      `^(?:re-?)?${WRITE}\\b(?! (?:about it$|down\\b|out how\\b))(?! (?:me |us |up )?(?:(?:an?|the|some|out|short|brief|detailed|simple|clear|concise|complete|full|quick|step[- ]by[- ]step) ){0,4}${INFORMATION}\\b)`,
    ),
  },
  {
    name: 'write-later',
    pattern: new RegExp(
      `(?:, |: |; |\\b(?:and|then|please|(?<!how )to|could you|can you|if you (?:could|can|would)?|you to|you (?:should|must|will|need to|have to)|need to|have to|want to|trying to|going to|appreciate (?:it )?if you|help me(?: to)?|me) )(?:${WRITE}|wrote|rewrite|proofread|translate|paraphrase|rephrase)\\b ?(?:me |us |up |out )?(?:${ARTICLE} )?${GAP}(?:${ARTEFACT})\\b`,
    ),
  },
  {
    name: 'make-artefact',
    pattern: new RegExp(`^(?:please )?${MAKE}(?: me| us)? (?:${ARTICLE} )?${GAP}${ARTEFACT}\\b`),
  },
  {
    name: 'make-artefact-later',
    pattern: new RegExp(
      `(?:, |; |\\b(?:and|then|please|(?<!how )to|can you|could you|help me(?: to)?) )${MAKE}(?: me| us)? (?:${ARTICLE} )${GAP}${ARTEFACT}\\b`,
    ),
  },
  {
    name: 'ask-for-copy',
    pattern: new RegExp(
      `^(?:${ASK}|${MAKE}) (?:${ARTICLE} )?(?:list of )?${GAP}${COPY}(?! (?:ideas|starters?|tips|recommendations)\\b)`,
    ),
  },
  {
    name: 'translate-or-reword',
    pattern:
      /^(?:translate|re-?write|rephrase|re-?word|paraphrase|proof-?read|copy-?edit|transcribe|transliterate|anonymi[sz]e|transpose|romani[sz]e|localize|spell-?check|ghost-?write|typeset|caption)\b/,
  },
  {
    name: 'change-given',
    pattern: new RegExp(
      `^(?:edit|polish|shorten|condense|simplify|expand|lengthen|improve|revise|refine|correct|fix|capitali[sz]e|(?:re)?format|convert|transform|turn|change|adapt|continue|complete|finish|fill (?:in|out)|summari[sz]e|extend|tidy(?: up)?|clean up|tweak|adjust|enhance|split|combine|merge|reorder|reorgani[sz]e|restructure|replace|update|reply|respond|react|restate|condense|punctuate)\\b(?: \\w+){0,1}?(?: (?:to|on|in))?(?: (?:the|this|these|that|those|my|our|her|his|each|all|any|an?))?(?: (?:following|given|above|below|attached|provided|last|first|previous|next|\\w+)){0,2}? (?:${GIVEN_TEXT})\\b(?! (?:skills?|quality|process|strategy|code|abilit\\w+))(?!.*\\b(?:function|program|bug)\\b)`,
    ),
  },
  {
    name: 'change-given-quoted',
    pattern:
      /^(?:edit|polish|shorten|condense|simplify|expand|improve|revise|refine|correct|fix|convert|transform|turn|continue|complete|finish|summari[sz]e|extend|enhance|restate)\b[^":]{0,40}(?::\s*\S|"[^"]{60})/,
  },
  {
    name: 'make-it-more',
    pattern:
      /\b(?:make|making|sound|turn|change|convert|rewrite)\b (?:this|it|the (?:following|above|text|email|tone|message|paragraph|sentence|response|letter|essay))\b.{0,40}\b(?:more|less|shorter|longer|formal|informal|professional|polite|friendly|friendlier|casual|concise|simpler|funny|funnier|better|clearer|grammatical\w*|persuasive|engaging|into)\b/,
  },
  {
    name: 'turn-into',
    pattern: new RegExp(
      `^(?:turn|convert|transform|change|make|take|adapt|put|re-?format|rework)\\b.{1,400}?\\b(?:into|to|as|in) (?:an? |the |\\w+ ){0,5}(?:${ARTEFACT}|bullet points|bullets|lists?|table|markdown|csv|json|past tense|present tense|passive voice|active voice|third person|first person|second person|title case|upper ?case|lower ?case|old english|shakespearean|pirate|slang|verse|prose|apa|mla|chicago)\\b`,
    ),
  },
  {
    name: 'should-be-rewritten',
    pattern:
      /\b(?:should|must|needs? to|has to) be (?:re-?written|written|changed|translated|corrected|edited|rephrased|paraphrased|summarized|shortened)\b/,
  },
  {
    name: 'role-play',
    pattern:
      /^(?:(?:act|behave|respond|reply|speak|talk|answer) (?:as|like) (?:if|though|an?|the|my|you|\w+ing)\b|pretend\b|role-? ?play\b|(?:play|assume|take on|adopt) (?:the|an?) (?:role|part|persona|character)|imagine (?:that )?(?:you(?:'re| are| were|r)?\b|we are|i am)|(?:you will|i will|we will) (?:be acting|act|simulate|play|pretend|be playing|role)|from now on,? (?:you|act|respond)|simulate (?:an?|the)|if you were (?:an?|the|my)\b.*\b(?:what|how|would|write|say|describe)|be my \w+|let's (?:role|play|pretend)|speak (?:as|like)\b|become (?:an?|the|my)\b)/,
  },
  {
    name: 'role-play-as',
    pattern:
      /^(?:as|you(?:'re| are)(?: now)?|in the (?:role|voice|persona) of) (?:an?|the) .{3,140}?(?:\b(?:how|what) would you\b(?! (?:recommend|suggest|advise))|\bdescribe (?:your|how you|the view|the winning|a day)|\bwrite\b|\bcreate\b|\bcompose\b|\btell (?:us|me) (?:about your|a story)|\bdeliver\b|\bintroduce yourself|\byour job is to\b)/,
  },
  {
    name: 'as-a-character',
    pattern:
      /\b(?:how|what) would you (?:introduce yourself|say|describe your|explain your|declare|tell|greet|address|announce)\b.*|\bdescribe (?:your (?:daily|signature|emotions|feelings|day|life)|how you survive)\b/,
  },
  {
    name: 'in-the-style',
    pattern: new RegExp(
      `\\b${ARTEFACT}\\b.{0,120}\\b(?:in the (?:style|voice|manner|tone|spirit) of|(?:like|as(?: told)? by|as if (?:you were|written by)) (?:an? |the )?(?:pirate|shakespeare|dr\\.? seuss|yoda|hemingway|robot|child|poet|rapper))\\b|^in the (?:style|voice|manner) of\\b`,
    ),
  },
  {
    name: 'named-artefact',
    pattern: new RegExp(
      `^(?:(?:an?|my|short|brief|sample|example|formal|informal|funny|professional|polite|simple|creative|sweet|cute|romantic|birthday|wedding|thank[- ]you|farewell|linkedin|instagram|facebook|twitter|sales|marketing|cold|follow-?up|love|catchy|heartfelt|persuasive|welcome|apology|business|${ARTEFACT}) ){0,4}(?!(?:plays?|plans?|papers?|forms?|wills?|policies|copy|conversations?|characters?|podcasts?|articles?|songs?|descriptions?|stories|scripts?|prompts?|sentences?|games?|reports?|verses?|chapters?|scenes?|tests?)\\b)${ARTEFACT} (?:for|to|about|from|announcing|asking|requesting|saying|inviting|thanking|in the style|introducing|declining|accepting)\\b(?!.*\\b(?:is|are|was|were|does|did|should i|how|why)\\b)`,
    ),
  },
  {
    name: 'sample-of-artefact',
    pattern: new RegExp(
      `^(?:[\\w'-]+ ){0,6}${ARTEFACT} (?:examples?|templates?|samples?|drafts?|generator)$`,
    ),
  },
  {
    name: 'word-count',
    pattern:
      /\b(?:\d{2,5}|hundred|thousand|five hundred)[- ]words?\b.{0,40}\b(?:essay|article|post|story|paper|report|summary|speech|letter|review|blog|on|about)\b|\b(?:essay|article|post|story|paper|report|speech|letter|review|blog)\b.{0,80}\b(?:\d{2,5}|hundred|thousand)[- ]?(?:\d+ )?words?\b/,
  },
  {
    name: 'i-write',
    pattern:
      /^i(?:'m| am| need| have| want|'d like| would like|'ve got)?(?: trying| going)?(?: to)? (?:writ(?:e|ing)|draft(?:ing)?|send(?:ing)?|compos(?:e|ing)) (?:an?|my|the|this) (?:\w+ ){0,3}(?:e-?mail|letter|message|essay|story|poem|speech|article|post|song|novel|cover letter|proposal|report|review|bio|resume|toast|eulogy)\b(?!.*\b(?:how (?:do|can|should|to)|what should|tips|advice|why|difference)\b)/,
  },
  {
    name: 'draw-or-joke',
    pattern:
      /^(?:draw|sketch|paint|ascii)\b|\bascii art\b|^(?:tell|give) (?:me|us) (?:an? |another |some |\d+ )?(?:\w+ ){0,3}(?:jokes?|riddles?|puns?|bedtime story)\b/,
  },
  {
    name: 'make-table',
    pattern:
      /^(?:make|create|generate|draw|prepare|build|produce|give me|output) (?:me )?(?:an?|the) (?:(?!as|in|into|of)\w+ ){0,3}(?:tables?|charts?|spreadsheets?|diagrams?|mind ?maps?|csv)\b/,
  },
  {
    name: 'invent',
    pattern: /^(?:invent|coin|make up)\b|^give (?:me |us )?an? sample\b/,
  },
  {
    name: 'reword-it',
    pattern:
      /\b(?:and|then|to|should|please|must) (?:re-?write|translate|rephrase|correct|paraphrase|proofread|reword) (?:it|them|this|that)\b/,
  },
  {
    name: 'few-shot',
    pattern: /\bhere (?:is|are) (?:an?|some|two|three|a few|the) examples?\s*:/,
  },
  {
    name: 'interview-question',
    pattern:
      /\b(?:a time (?:when |that )?you|(?:project|work|team|challenge|conflict) (?:that )?you(?:'ve| have)? (?:worked|led|faced|handled|managed)|your (?:greatest|biggest) (?:strength|weakness|achievement|failure)|why should we hire you|where do you see yourself)\b/,
  },
];
