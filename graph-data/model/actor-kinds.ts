export const actorKinds = ['group', 'coalition', 'person', 'state', 'force', 'institution', 'community', 'company'] as const
export type ActorKind = (typeof actorKinds)[number]
