import 'reflect-metadata';
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { RunningApplication } from './application';

/** A route as the router knows it, e.g. `GET imports/:id/rows`; every one lies below `/api`. */
export function routesOf(application: RunningApplication): string[] {
  const modules = [...application.get(ModulesContainer).values()];
  const controllers = modules.flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => routesOfController(metatype as Type)).sort();
}

function routesOfController(controller: Type): string[] {
  const prototype = controller.prototype as Record<string, object>;
  const base = pathOf(controller);
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const method = Reflect.getMetadata(METHOD_METADATA, prototype[name]!) as number | undefined;
    if (method === undefined) return [];
    const parts = [base, pathOf(prototype[name]!)].filter((part) => part !== '');
    return [`${RequestMethod[method]} ${parts.join('/')}`];
  });
}

const pathOf = (target: object): string =>
  String(Reflect.getMetadata(PATH_METADATA, target) ?? '').replace(/^\/|\/$/g, '');
