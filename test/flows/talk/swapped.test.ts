// A follow-up that only names another of a kind is the last question with that in it.
import { expect, it } from 'vitest'
import { swapped } from '../../../src/flows/talk/answers/swapped.ts'

it.each([
  ['香港服务器要备案吗', '那新加坡呢', '新加坡服务器要备案吗'],
  ['.io域名能备案吗', '那.cn呢', '.cn域名能备案吗'],
  ['EDI证外资能100%吗', '那B25呢', 'B25外资能100%吗'],
  ['个体户可以备案吗', '个人呢', '个人可以备案吗'],
])('after “%s” comes “%s”', (question, said, anew) => {
  expect(swapped(question, said)).toBe(anew)
})

it.each([
  ['香港服务器要备案吗', '那要多久呢'],
  ['备案要多久', '那香港呢'],
  ['香港服务器要备案吗', '那香港呢'],
])('after “%s”, “%s” puts nothing in its place', (question, said) => {
  expect(swapped(question, said)).toBeNull()
})
