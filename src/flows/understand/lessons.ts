// Lessons: for whom decides. Subjects taught to school children have a regulator of their own; all else is ordinary education.
import type { FactValue } from '../../knowledge/law/facts.ts'

const teaching =
  /\b(?:lessons?|class(?:es)?|courses?|tutor\w*|teach\w*|training|homework|tuition|cram school|coaching|school subjects?|learn(?:ing)?)\b|培训|补课|补习|辅导|家教|上课|课程|教学|网课|学习班|家庭教师|作业|教(?:英语|数学|语文|物理|化学|中文)|(?:英语|数学|语文|物理|化学|奥数|作文)(?:班|课)?$/i
const pupils =
  /\b(?:school ?(?:kids?|children|pupils?|age|students?|subjects?)?|kids?|children|pupils?|primary|elementary|secondary|middle school|high school|junior|k-?12|teenagers?|grade \d|after[- ]school|homework)\b|小学|初中|高中|中学|中小学|小孩|孩子|儿童|少儿|学生|中考|高考|奥数|作业|一年级|课外/i
const grown =
  /\b(?:adults?|employees|professionals?|university|college|vocational|staff|business|pilots?|drivers?|yoga|cooking|dance|piano|sports?|swimming|art|music|driving|coding)\b|成人|职业|员工|企业|大学|考研|考证|瑜伽|舞蹈|钢琴|美术|音乐|体育|驾|编程|厨/i
const subjects =
  /\b(?:english|maths?|mathematics|chinese|physics|chemistry|science|history|languages?)\b|英语|数学|语文|物理|化学|外语|日语/i

/** The kind of content lessons are, by who is taught; null where no lessons are spoken of. */
export function lessonsIn(plain: string): FactValue | null {
  const taught = teaching.test(plain) || (subjects.test(plain) && (pupils.test(plain) || grown.test(plain)))
  if (!taught) return null
  if (pupils.test(plain) && !grown.test(plain)) return ['k12_tutoring']
  return grown.test(plain) ? ['education_other'] : null
}
