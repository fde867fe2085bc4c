type Primitive = string | number | boolean | undefined | null;

/** What was given for the arguments so far, and what comes after them. */
interface Node {
  objects?: WeakMap<object, Node>;
  values?: Map<Primitive, Node>;
  result?: { readonly value: unknown };
}

/**
 * The one memo of the house: a pure function that remembers what it gave for the same arguments. An
 * object is the same by identity, a text or a number by its value.
 *
 * When to use it: the function is pure and costly, and its arguments are immutable objects that live on
 * (a questionnaire, a publication, a survey), with a text or a number beside them. An object that is
 * made anew for each call (an array of sizes) is never found again: pass its elements.
 *
 * When it is forgotten: with any of the objects, which are held weakly; hence the first argument is one.
 * What is thrown is not remembered.
 *
 * @example const doubled = memo((survey: Survey, times: number) => ...);
 */
export function memo<Arguments extends readonly [object, ...(object | Primitive)[]], T>(
  make: (...given: Arguments) => T,
): (...given: Arguments) => T {
  const root: Node = {};
  return (...given) => {
    const node = given.reduce<Node>(nextNode, root);
    node.result ??= { value: make(...given) };
    return node.result.value as T;
  };
}

function nextNode(node: Node, argument: object | Primitive): Node {
  if ((typeof argument === "object" && argument !== null) || typeof argument === "function") {
    node.objects ??= new WeakMap();
    return keptIn(node.objects, argument);
  }
  node.values ??= new Map();
  return keptIn(node.values, argument);
}

/** The node of a key, made where there is none. */
function keptIn<Key>(
  nodes: { get(key: Key): Node | undefined; set(key: Key, node: Node): unknown },
  key: Key,
): Node {
  const known = nodes.get(key);
  if (known) return known;
  const node: Node = {};
  nodes.set(key, node);
  return node;
}
