/** What the fit of the subject model makes small: minus the log-likelihood of what labels grant, and the prior. */

/** A labelled figure: the features of each candidate, and which of them the label grants. */
export type Coded = {
  readonly weight: number
  readonly features: readonly (readonly number[])[]
  readonly right: readonly boolean[]
}

/** Minus the log-likelihood and the prior; fills in its gradient. */
export function toLoss(
  figures: readonly Coded[],
  priors: Float64Array,
  weights: Float64Array,
  gradient: Float64Array,
): number {
  let loss = 0
  priors.forEach((prior, at) => {
    const weight = weights[at] ?? 0
    gradient[at] = prior * weight
    loss += (prior / 2) * weight * weight
  })
  for (const figure of figures) loss += addFigure(gradient, weights, figure)
  return loss
}

/** Minus the log-likelihood of a figure; adds what the model expects of each feature, less what the label expects. */
function addFigure(
  gradient: Float64Array,
  weights: Float64Array,
  { weight, features, right }: Coded,
): number {
  const scores = features.map((of) => of.reduce((sum, at) => sum + (weights[at] ?? 0), 0))
  const most = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - most))
  const all = odds.reduce((sum, one) => sum + one, 0)
  const granted = odds.reduce((sum, one, c) => (right[c] === true ? sum + one : sum), 0)
  features.forEach((of, c) => {
    const one = odds[c] ?? 0
    const slope = weight * (one / all - (right[c] === true ? one / granted : 0))
    if (slope !== 0) for (const at of of) gradient[at] = (gradient[at] ?? 0) + slope
  })
  return weight * (Math.log(all) - Math.log(granted))
}
