import { formatNumber } from '../../foundation/format-number'
import type { Bilingual, Language } from '../../foundation/language'
import { textIn } from '../../foundation/language'
import type { RulePart } from '../../scorecards/rules/composed'
import { namesInOrder } from '../../scorecards/rules/in-order'
import { type Names, nameIn } from '../../scorecards/rules/names'
import { inMeasure, percent } from '../../scorecards/rules/ratio'
import type { Rule } from '../../scorecards/rules/rules'

type Max = string | number

/** What a rule asks for and how it gives points, in a sentence for those who fill in a form. */
export function ruleInWords(rule: Rule, max: Max): Bilingual {
  return { vi: words(rule, max, 'vi'), en: words(rule, max, 'en') }
}

function words(rule: Rule, max: Max, language: Language): string {
  const isVietnamese = language === 'vi'
  const say = (vi: string, en: string): string => (isVietnamese ? vi : en)
  const number = (value: Max): string => formatNumber(value, language)
  const most = number(max)
  switch (rule.kind) {
    case 'points':
      return say(`Ghi điểm từ 0 đến ${most}.`, `Give points from 0 to ${most}.`)
    case 'yes-no':
      return say(`Có: ${most} điểm; Không: 0 điểm.`, `Yes: ${most} points; No: 0 points.`)
    case 'levels': {
      const levels = worth(rule.levels, rule.names, language)
      return say(
        `Chọn một mức; phần của ${most} điểm: ${levels}.`,
        `Choose a level; share of ${most} points: ${levels}.`,
      )
    }
    case 'steps': {
      const steps = rule.steps.map(([from, points]) =>
        say(`từ ${number(from)}: ${number(points)} điểm`, `from ${number(from)}: ${number(points)} points`),
      )
      return say(
        `Ghi giá trị; ${steps.join('; ')}; thấp hơn: 0 điểm.`,
        `Give the value; ${steps.join('; ')}; below: 0 points.`,
      )
    }
    case 'ratio':
      return say(
        `Ghi tỷ lệ phần trăm (0–100), hoặc tử số và mẫu số; điểm = tỷ lệ × ${most}.`,
        `Give the percentage (0–100), or numerator and denominator; points = share × ${most}.`,
      )
    case 'ratio-to-target': {
      const target = inMeasure(number(rule.target), rule.factor ?? 1, language)
      return say(
        `${shareAsked(rule.factor, language)}; điểm = giá trị / ${target} × ${most}, tối đa ${most}.`,
        `${shareAsked(rule.factor, language)}; points = value / ${target} × ${most}, at most ${most}.`,
      )
    }
    case 'linear':
      return say(
        `Ghi giá trị; ${number(rule.from)} được 0 điểm, ${number(rule.to)} được ${most} điểm, ở giữa tính theo tỷ lệ.`,
        `Give the value; ${number(rule.from)} gives 0 points, ${number(rule.to)} gives ${most}, in proportion between.`,
      )
    case 'weighted-value':
      return say(
        `Ghi giá trị từ 0 đến ${number(rule.scale)}; điểm = giá trị / ${number(rule.scale)} × ${most}.`,
        `Give a value from 0 to ${number(rule.scale)}; points = value / ${number(rule.scale)} × ${most}.`,
      )
    case 'relative-to-best':
      return say(
        `${shareAsked(rule.factor, language)}; so với giá trị ${rule.prefer === 'higher' ? 'cao' : 'thấp'} nhất trong nhóm, tối đa ${most} điểm.`,
        `${shareAsked(rule.factor, language)}; compared with the ${rule.prefer === 'higher' ? 'highest' : 'lowest'} of the group, at most ${most} points.`,
      )
    case 'count':
      return say(
        `Ghi số lượng; mỗi việc ${number(rule.each)} điểm, tối đa ${most}.`,
        `Give the number; ${number(rule.each)} points each, at most ${most}.`,
      )
    case 'deduction':
      return say(
        `Ghi số lần; mỗi lần trừ ${number(rule.each)} điểm từ ${most}, không thấp hơn ${number(rule.floor)}.`,
        `Give the number of times; each takes ${number(rule.each)} points off ${most}, not below ${number(rule.floor)}.`,
      )
    case 'survey': {
      const options = worth(rule.options, rule.names, language)
      return say(
        `Ghi số phiếu của từng câu trả lời; giá trị: ${options}; cần ít nhất ${rule.minimum} phiếu.`,
        `Give how many chose each answer; worth: ${options}; at least ${rule.minimum} answers are needed.`,
      )
    }
    case 'tracked':
      return say('Chỉ theo dõi, không tính điểm.', 'Followed only, without points.')
    case 'parts':
      return say(
        `Tổng các phần: ${parts(rule.parts, language)}`,
        `The sum of the parts: ${parts(rule.parts, language)}`,
      )
    case 'best-of':
      return say(
        `Phương án cao điểm nhất: ${parts(rule.alternatives, language)}`,
        `The best of: ${parts(rule.alternatives, language)}`,
      )
  }
}

/** What a rule on shares asks for: in the measure that it states; else all units in numbers, or all in counts. */
function shareAsked(factor: number | undefined, language: Language): string {
  if (factor === undefined) {
    return {
      vi: 'Ghi giá trị, hoặc tử số và mẫu số (mọi đơn vị ghi cùng một cách)',
      en: 'Give the value, or numerator and denominator (all units in the same way)',
    }[language]
  }
  const measure = factor === percent ? '%' : inMeasure('…', factor, language)
  return {
    vi: `Ghi giá trị (${measure}), hoặc tử số và mẫu số`,
    en: `Give the value (${measure}), or numerator and denominator`,
  }[language]
}

function worth(levels: Readonly<Record<string, Max>>, names: Names | undefined, language: Language): string {
  return namesInOrder(levels)
    .map(level => `${nameIn(names, level, language)} = ${formatNumber(levels[level] as Max, language)}`)
    .join('; ')
}

function parts(list: readonly RulePart[], language: Language): string {
  return list
    .map(({ id, title, max, rule }) => `${textIn(title ?? id, language)} – ${words(rule, max, language)}`)
    .join(' ')
}
