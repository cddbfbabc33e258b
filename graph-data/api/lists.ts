/** Characters of a list of actors in an address: longer ones are refused on the way by many servers. */
export const actorListMax = 8_000
