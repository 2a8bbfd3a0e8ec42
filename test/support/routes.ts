import 'reflect-metadata';
import { RequestMethod, type Type } from '@nestjs/common';
import {
  HTTP_CODE_METADATA,
  METHOD_METADATA,
  PATH_METADATA,
  ROUTE_ARGS_METADATA,
} from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import * as swagger from '@nestjs/swagger';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants';
import { sayTo } from '../../src/platform/http/api-description';
import {
  expectedVersionOf,
  FRESHLY_CONFIRMED,
  PERMISSION,
} from '../../src/platform/http/permission';
import type { Cost } from '../../src/platform/http/request-limits';
import { NOT_REPLAYED } from '../../src/platform/idempotency/idempotency.interceptor';
import type { RunningApplication } from './application';

/** A route as the router knows it. */
export interface Route {
  /** Method and address, e.g. `GET imports/:id/rows`; every one lies below `/api`. */
  name: string;
  /** The right it needs, or `public`. */
  permission: string;
  /** It wants the version the person saw (`If-Match`). */
  versioned: boolean;
  /** Its answer is never given twice; see `NotReplayed`. */
  notReplayed: boolean;
  /** Whoever asks must have shown who they are within the last minutes; see `FreshlyConfirmed`. */
  freshlyConfirmed: boolean;
  /** The tighter limit it counts against; see `Costs`. */
  cost?: Cost;
  /** It takes a form, and with it a file. */
  takesFile: boolean;
  /** Its answer is a file. */
  givesFile: boolean;
  /** It has something done in the background (202). */
  startsJob: boolean;
}

/** Where `ApiConsumes` and `ApiProduces` put their types; the library keeps its own names to itself. */
const CONSUMES = 'swagger/apiConsumes';
const PRODUCES = 'swagger/apiProduces';

/** The names of all routes. */
export const routesOf = (application: RunningApplication): string[] =>
  routerOf(application).map(({ name }) => name);

/** All routes, in the order of their names. */
export function routerOf(application: RunningApplication): Route[] {
  // A server says it when somebody asks for its description.
  sayTo(swagger);
  const modules = [...application.get(ModulesContainer).values()];
  const controllers = modules.flatMap((module) => [...module.controllers.values()]);
  return controllers
    .flatMap(({ metatype }) => routesOfController(metatype as Type))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function routesOfController(controller: Type): Route[] {
  const prototype = controller.prototype as Record<string, object>;
  const base = pathOf(controller);
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name]!;
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as number | undefined;
    if (method === undefined) return [];
    const parts = [base, pathOf(handler)].filter((part) => part !== '');
    const right = (Reflect.getMetadata(PERMISSION, handler) ??
      Reflect.getMetadata(PERMISSION, controller)) as string;
    return [
      {
        name: `${RequestMethod[method]} ${parts.join('/')}`,
        permission: right,
        versioned: wantsVersion(controller, name),
        notReplayed: Reflect.getMetadata(NOT_REPLAYED, handler) !== undefined,
        cost: (
          Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, handler) as { cost?: Cost } | undefined
        )?.cost,
        takesFile: typesOf(CONSUMES, handler).includes('multipart/form-data'),
        givesFile: typesOf(PRODUCES, handler).some((type) => !/json/.test(type)),
        startsJob: Reflect.getMetadata(HTTP_CODE_METADATA, handler) === 202,
        freshlyConfirmed: Reflect.getMetadata(FRESHLY_CONFIRMED, handler) === true,
      },
    ];
  });
}

function wantsVersion(controller: Type, method: string): boolean {
  const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Record<
    string,
    { factory?: unknown }
  >;
  return Object.values(parameters).some(({ factory }) => factory === expectedVersionOf);
}

const typesOf = (key: string, handler: object): string[] =>
  (Reflect.getMetadata(key, handler) as string[] | undefined) ?? [];

const pathOf = (target: object): string =>
  String(Reflect.getMetadata(PATH_METADATA, target) ?? '').replace(/^\/|\/$/g, '');
