/** The working days there are to review a published summary, until the municipality says how many. */
export const usualReviewDays = 5

export const mostReviewDays = 60
