import type { Issue, IssuePath } from '../foundation/issue'

/**
 * A description of an input or a result that other programs can use: an object of Standard Schema and Standard JSON Schema
 * (https://standardschema.dev), as servers, forms, queues and generators of documentation take them.
 *
 * It validates exactly as the `parse…` function does. The interface is written out here, as its specification recommends.
 */
export interface StandardSchema<T> {
  readonly '~standard': StandardProperties<T>
}

/** The properties of a {@link StandardSchema}. */
export interface StandardProperties<T> {
  readonly version: 1
  readonly vendor: 'egov-kpi'
  /** For the compiler only; there is no such property. */
  readonly types?: StandardTypes<T> | undefined
  /** Reads a value, and returns it or every issue; never throws. */
  readonly validate: (value: unknown) => StandardResult<T>
  readonly jsonSchema: StandardJsonSchema
}

/** The types of a {@link StandardSchema}. */
export interface StandardTypes<T> {
  readonly input: T
  readonly output: T
}

/** The result of validating: the value as the `parse…` function returns it, or every issue. */
export type StandardResult<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] }

/** An issue as Standard Schema has it, with the issue of the library. */
export interface StandardIssue {
  /** The sentence in English. */
  readonly message: string
  readonly path: IssuePath
  /** The same with its code, its parameters, and its sentences in both languages. */
  readonly issue: Issue
}

/** Makes the JSON Schema of what is read and of what is returned, which are the same here. */
export interface StandardJsonSchema {
  /** Of what `validate` takes. */
  readonly input: (options: StandardJsonSchemaOptions) => JsonSchema
  /** Of what `validate` returns. */
  readonly output: (options: StandardJsonSchemaOptions) => JsonSchema
}

/** For which version of JSON Schema one is made. */
export interface StandardJsonSchemaOptions {
  /** `draft-2020-12`, `draft-07` or `openapi-3.0`; another one is refused. */
  readonly target: string
  /** Options of other libraries, which are ignored. */
  readonly libraryOptions?: Readonly<Record<string, unknown>> | undefined
}

/** A JSON Schema: plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>
