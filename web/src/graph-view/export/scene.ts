/** A drawing as plain shapes in px at zoom 1, back to front: what a picture is made of, whoever drew it. */
export type Scene = { box: SceneBox; lines: readonly SceneLine[]; nodes: readonly SceneNode[] }

export type SceneBox = { left: number; top: number; width: number; height: number }

type Point = { x: number; y: number }

/** `bends`: control points of joined quadratic curves; `corners`: points of a broken line; one of them is empty. */
export type SceneLine = {
  start: Point
  end: Point
  bends: readonly Point[]
  corners: readonly Point[]
  colour: string
  width: number
  /** Null: solid. */
  dashes: readonly number[] | null
  round: boolean
  /** Colour of the arrow's head; null: it has none. */
  head: string | null
  opacity: number
}

export type SceneNode = {
  /** Of its middle. */
  x: number
  y: number
  width: number
  height: number
  shape: 'ellipse' | 'rectangle'
  radius: number
  fill: string
  fillOpacity: number
  border: { colour: string; width: number; style: string } | null
  /** Moved copies behind it stand for more of the same. */
  ghost: { x: number; y: number; opacity: number } | null
  image: { uri: string; x: number; y: number; width: number; height: number } | null
  /** One for each line. */
  labels: readonly SceneLabel[]
  opacity: number
}

/** `x`, `y`: where its baseline begins, is centred, or ends. `width`: as it was measured. */
export type SceneLabel = {
  text: string
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
  size: number
  weight: string
  colour: string
  width: number
}
