import Module, { builtinModules } from "node:module";
import { boundWords } from "../base/boundWords";

/**
 * Modules that hold nothing a notebook could change, and are slow to load: kept between notebooks. What
 * the library exports is frozen; what the words of a study remember of a notebook is in the study's module, which
 * goes with it.
 */
const kept = /[\\/]node_modules[\\/](?!danfojs-node[\\/])|[\\/]lib[\\/]dist[\\/]/;

/** Modules of Node that no notebook needs, and that warn or start something when they are loaded. */
const apart = /^(?:_|punycode$|sys$|wasi$|inspector|trace_events|repl$|domain$|cluster$|test)/;

/**
 * Remembers what a notebook can change in its process: globals and what hangs on them (built-in
 * prototypes included), the modules of Node and those that are kept, environment, working directory, listeners, loaded
 * modules.
 *
 * @returns a function that puts it all back
 */
export function isolate(): () => void {
  const objects = new Map<object, Descriptors>();
  for (const root of [globalThis, ...builtinModules.filter((name) => !apart.test(name)).map(require)])
    remember(root as object, objects);
  rememberLoaded(objects);
  const env = { ...process.env };
  const folder = process.cwd();
  const modules = new Set(Object.keys(require.cache));
  const listeners = new Map(process.eventNames().map((name) => [name, process.rawListeners(name)]));
  return () => {
    for (const [object, before] of objects) restore(object, before);
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    process.chdir(folder);
    for (const file of Object.keys(require.cache)) {
      if (!modules.has(file) && (!kept.test(file) || isStudyModule(file))) delete require.cache[file];
    }
    for (const name of process.eventNames()) {
      const known = listeners.get(name) ?? [];
      for (const listener of process.rawListeners(name)) {
        if (!known.includes(listener)) process.off(name as string, listener as () => void);
      }
    }
    for (const [name, known] of listeners) {
      const now = process.rawListeners(name);
      for (const listener of known)
        if (!now.includes(listener)) process.on(name as string, listener as () => void);
    }
  };
}

/** Whether a module gives the words of a study. */
function isStudyModule(file: string): boolean {
  const exported: unknown = require.cache[file]?.exports;
  return typeof exported === "object" && exported !== null && boundWords in exported;
}

type Descriptors = ReadonlyMap<PropertyKey, PropertyDescriptor>;

/** An object, the objects that its properties hold, and their prototypes. */
function remember(root: object, found: Map<object, Descriptors>): void {
  const add = (value: unknown) => {
    if ((typeof value !== "object" && typeof value !== "function") || value === null || found.has(value))
      return false;
    found.set(value, descriptors(value));
    return true;
  };
  add(root);
  for (const [key, { value, get }] of found.get(root)!) {
    // Node loads some classes when they are read.
    const own = get && /^\p{Lu}/u.test(String(key)) ? get.call(root) : value;
    if (!add(own)) continue;
    add(Object.getOwnPropertyDescriptor(own, "prototype")?.value);
  }
}

/** Remembers each module that is kept as it is once it is loaded: what it exports, before whoever loads it has it. */
function rememberLoaded(found: Map<object, Descriptors>): void {
  const { prototype } = Module as unknown as { prototype: NodeJS.Module & { load(file: string): void } };
  const { load } = prototype;
  prototype.load = function (this: NodeJS.Module, file) {
    load.call(this, file);
    const exported: unknown = this.exports;
    const isObject = (typeof exported === "object" && exported !== null) || typeof exported === "function";
    if (isObject && kept.test(file) && !isStudyModule(file)) remember(exported, found);
  };
}

function descriptors(object: object): Descriptors {
  return new Map(Reflect.ownKeys(object).map((key) => [key, Object.getOwnPropertyDescriptor(object, key)!]));
}

function restore(object: object, before: Descriptors): void {
  for (const key of Reflect.ownKeys(object)) if (!before.has(key)) Reflect.deleteProperty(object, key);
  for (const [key, descriptor] of before) {
    const now = Object.getOwnPropertyDescriptor(object, key);
    const same =
      now && now.value === descriptor.value && now.get === descriptor.get && now.set === descriptor.set;
    if (!same) Reflect.defineProperty(object, key, descriptor);
  }
}
