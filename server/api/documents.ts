import { idParams, passagesQuery } from '../../graph-data/api/requests.ts'
import { documentsAnswer, passagesAnswer } from '../../graph-data/api/schemas.ts'
import { AppError } from '../errors.ts'
import { documentRef } from './present.ts'
import { route } from './route.ts'

/** The longest piece of a document given out at once, in code points. */
const longestPassage = 20_000

export const documents = route({
  method: 'get',
  path: '/api/documents',
  summary: 'The documents, and whether their text is attached',
  answer: documentsAnswer,
  errors: ['store-unavailable', 'store-auth'],
  cached: true,
  async handle(_input, context) {
    const [listed, { claimsByDocument }] = await Promise.all([context.store.documents(), context.store.summary()])
    return {
      attached: context.documents.attached,
      documents: listed.map((document) => {
        const problem = context.documents.problemWith(document)
        return {
          ...documentRef(document),
          length: document.length,
          sha256: document.sha256,
          claims: claimsByDocument[document.id] ?? 0,
          attached: problem === undefined,
          ...(problem === undefined ? {} : { problem }),
        }
      }),
    }
  },
})

export const passages = route({
  method: 'get',
  path: '/api/documents/:id/passages',
  summary: 'A piece of a document’s text with the claims that rest on it; only where the documents are attached',
  params: idParams,
  query: passagesQuery,
  answer: passagesAnswer,
  errors: ['validation', 'not-found', 'store-unavailable', 'store-auth'],
  cached: true,
  async handle({ params, query }, context) {
    const document = (await context.store.documents()).find(({ id }) => id === params.id)
    if (!document) throw new AppError('not-found', `There is no document “${params.id}” in this data set.`)
    const { start } = query
    const end = Math.min(query.end, document.length)
    if (start >= end || end - start > longestPassage) {
      throw new AppError('validation', `start must lie before end, both inside the document's ${document.length} characters and at most ${longestPassage} apart.`)
    }
    const text = context.documents.text(document, start, end)
    if (text === undefined) throw new AppError('not-found', context.documents.problemWith(document) ?? 'The text of this document is not attached.')
    const claims = await context.store.claimsOfDocument(document.id, start, end)
    return {
      document: documentRef(document),
      start,
      end,
      length: document.length,
      text,
      claims: claims.map(({ id, relationId, source }) => ({ id, relationId, start: source.start, end: source.end })),
    }
  },
})
