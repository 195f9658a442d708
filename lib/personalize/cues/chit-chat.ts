import type { Cue } from './cue.ts';

/** Talk for its own sake, or about the assistant itself. Patterns must fit the whole question. */
export const CHIT_CHAT_CUES: readonly Cue[] = [
  {
    name: 'greeting',
    pattern:
      /^(?:hi+|hello+|hey+|hiya|yo|sup|howdy|greetings|good (?:morning|afternoon|evening|night|day)|what'?s up|what'?s new|how(?:'s| is) it going|how are (?:you|things|ya)(?: (?:doing|today|feeling))*|how(?:'s| is| was) your (?:day|morning|night|weekend|evening)(?: (?:going|so far))?|how do you do|nice to (?:meet|see) you(?: too)?|long time no see|welcome back|are you there|you there|test(?:ing)?)(?:[,! ]+(?:there|everyone|all|assistant|chat ?gpt|claude|gemini|copilot|friend|buddy|bot|today|again|obi[- ]\w+ kenobi|how are you(?: doing)?(?: today)?|my friend|i'm \w+|i am \w+))*$/,
  },
  {
    name: 'thanks-and-bye',
    pattern:
      /^(?:(?:ok(?:ay)?|cool|great|awesome|perfect|nice|wow|lol|haha+|amazing|wonderful|alright|got it|i see|makes sense|never ?mind|(?:good|nice) (?:job|bot|work|one|try)|well done|that(?:'s| is| was) (?:all|great|cool|awesome|helpful|perfect|funny|it|amazing|nice|very helpful)|thank(?:s| you)(?: (?:so much|a lot|very much|again|you|for (?:your|the|all|that|being)[\w ]*|that[\w' ]*))?|thx|ty|cheers|much appreciated|bye+|goodbye|good ?night|see (?:you|ya)(?: (?:later|soon|tomorrow))?|later|talk (?:to you )?(?:later|soon)|have a (?:nice|good|great) (?:day|one|night|weekend|evening)|you(?:'re| are) (?:awesome|great|amazing|the best|welcome|funny|so (?:smart|helpful|kind)|helpful|cool|smart|cute)|i (?:love|like|hate|miss) you|sorry|my bad|no problem|yes|no|yep|nope|sure|please)[,.! ]*)+$/,
  },
  {
    name: 'about-the-assistant',
    pattern:
      /^(?:(?:who|what) (?:exactly )?are you(?: really| called| made of| thinking(?: of| about)?(?: right)?(?: now)?)?|who (?:made|created|built|trained|programmed|owns|invented) you|what(?:'s| is) your (?:name|favou?rite [\w ]+|opinion of me|purpose|job|age|gender|hobby|mood|sign|model|version|dream)|what should i call you|how old are you|where (?:are|do) you (?:from|live|come from|now)|when (?:is your birthday|were you (?:born|made|created|trained))|are you (?:an? |real |really |actually |even |truly |just )*(?:human|real|alive|robot|bot|machine|ai|person|conscious|sentient|self[- ]aware|happy|sad|bored|lonely|tired|okay|ok|smart|male|female|boy|girl|single|married|listening|chat ?gpt|busy|ready|angry|mad|afraid|free|better than [\w ]+|smarter than [\w ]+|as (?:capable|smart|good) as [\w ]+)(?: today| right now| with me| at me)?|(?:do|can|could|would) you (?:ever |really |actually |even |truly |like to |want to )*(?:feel|think|dream|sleep|eat|love|cry|lie|get (?:bored|tired|lonely|sad|angry)|have (?:feelings|emotions|a name|friends|a family|dreams|a soul|consciousness|a favou?rite [\w ]+|hobbies|siblings|parents|pets?|any \w+)|like (?:me|humans|people|music|movies|pizza|it here|being [\w ]+)|love me|know me|remember me|miss me|be my friend|chat|talk|hear me|see me|understand me|like your job|enjoy [\w ]+|exist|know who i am)\b[\w ,']{0,40}|how (?:do|are) you feel(?:ing)?(?: today| right now| about [\w ]+)?|what do you (?:like|love|dream about|do for fun|look like|want|think (?:about|of) (?:me|yourself|chat ?gpt|humans|people|life))|what can you do(?: for me)?|what do you do|can you (?:help me|help|code|write code|think|dance|sing)|you can (?:think|feel)[\w ]*)$/,
  },
  {
    name: 'small-talk',
    pattern:
      /^(?:i(?:'m| am) (?:so |really |very |just |a bit |kind of |feeling )*(?:bored|tired|happy|sad|lonely|hungry|excited|back|good|fine|great|okay|ok|sleepy|done|here)(?: today| now| again| too| and you| thanks)?|(?:let's|can we|wanna|do you want to|shall we) (?:just )?(?:chat|talk|be friends|hang out|play(?: a game)?)(?: a bit| for a bit| for a while| today)?|tell me (?:a |another |a good |a funny |one more )?(?:joke|something (?:funny|interesting|cool|nice|random|i don't know|new)(?: about (?:you|yourself))?|about (?:yourself|you|your day))|say (?:something|hi|hello)(?: (?:funny|nice|to [\w ]+))?|make me (?:laugh|smile|happy)|knock knock|guess what|talk to me|entertain me|i(?:'ve| have) had a (?:long|great|good|bad|nice) day|it(?:'s| is) (?:so )?(?:cold|hot|rainy|sunny|nice|late|friday|monday)(?: outside| today| here| out)?(?: isn't it)?|happy (?:new year|birthday|holidays|friday|easter|thanksgiving)|merry christmas|my name is \w+|i(?:'m| am) (?:called )?\w+,? (?:and|what'?s|who|nice|how)\b[\w ']*|do you like (?!to\b)[\w ]{2,25}|what'?s (?:good|happening|going on|cooking))$/,
  },
];
