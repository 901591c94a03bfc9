export const scores = [
  { unit: 'hue', score: '0.60' },
  { unit: 'ho-chi-minh', score: '0.561' },
  { unit: 'da-nang', score: 0.6 },
]
