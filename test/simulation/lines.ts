// What people say where it counts that they are answered, not what: answers, questions, commands, in both languages.

/** One of these at a time. */
export const lines = [
  'check',
  'a website',
  'a website and an app',
  'our server is in mainland China',
  'our server is in Germany',
  'a company in Shanghai',
  'back',
  'why?',
  'do I need a licence for an online shop?',
  'how long does a filing take',
  'status',
  'skip',
  'yes',
  'no',
  '我们的服务器在香港',
  '需要备案吗',
]
