// Cloud providers by the names people give them for short: 「放阿里」, 「用的腾讯」. By themselves these are names of companies, so they count only where hosting is spoken of.

const short =
  /(?<=(?:放|在|用|买|租|搬|上|是|从|到|选|的|云|器|台|主机|挂)(?:的|了|去|到|在|回|是)?|^[\s,，。]*|[\s,，。、])(阿里|腾讯|华为|百度|京东|火山|天翼|移动|金山)(?=(?:的|上|那边?|那里|家|轻量|杭州|北京|上海|广州|深圳|成都|南京|香港|新加坡|华\p{Script=Han})|[\s,，。.!！?？、]|吧|$)(?!(?:的)?(?:商店|应用|手机|市场|音乐|视频|地图|员工|工作|人|公司|平台|店))/gu

/** The message with such names in full. */
export const inFull = (said: string): string => said.replace(short, '$1云')
