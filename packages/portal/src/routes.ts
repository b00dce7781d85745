// Every page of the portal: its address, its title, and the module that loads when it is opened.

import type { PageModule, Route } from './router.ts';
import { loadPart, type TextPart } from './text/t.ts';

type Load = () => Promise<PageModule>;

/** A page with words that the first pages do not need. */
function worded(load: Load, ...parts: readonly TextPart[]): Load {
  return async () => (await Promise.all([load(), ...parts.map(loadPart)]))[0] as PageModule;
}

export const ROUTES: readonly Route[] = [
  {
    path: '/',
    title: 'home.title',
    inNavigation: true,
    load: worded(() => import('./pages/home.tsx'), 'home'),
  },
  {
    path: '/search',
    title: 'search.title',
    inNavigation: true,
    load: worded(() => import('./pages/search.tsx'), 'home', 'pages'),
  },
  {
    path: '/search/:text',
    title: 'search.title',
    inNavigation: false,
    load: worded(() => import('./pages/search.tsx'), 'home', 'pages'),
  },
  {
    path: '/parcel/:id',
    title: 'parcel.title',
    inNavigation: false,
    load: worded(() => import('./pages/parcel.tsx'), 'land'),
  },
  {
    path: '/budget',
    title: 'budget.title',
    inNavigation: true,
    load: worded(() => import('./pages/budget.tsx'), 'pages'),
  },
  {
    path: '/budget/:year',
    title: 'budget.title',
    inNavigation: false,
    load: worded(() => import('./pages/budget.tsx'), 'pages'),
  },
  {
    path: '/budget/:year/:path',
    title: 'budget.title',
    inNavigation: false,
    load: worded(() => import('./pages/budget.tsx'), 'pages'),
  },
  {
    path: '/line/:code',
    title: 'line.title',
    inNavigation: false,
    load: worded(() => import('./pages/line.tsx'), 'pages'),
  },
  {
    path: '/line/id/:id',
    title: 'line.title',
    inNavigation: false,
    load: worded(() => import('./pages/line.tsx'), 'pages'),
  },
  {
    path: '/transaction/:txid',
    title: 'transaction.title',
    inNavigation: false,
    load: worded(() => import('./pages/transaction.tsx'), 'pages', 'proof'),
  },
  {
    path: '/block',
    title: 'block.newest',
    inNavigation: true,
    load: worded(() => import('./pages/block.tsx'), 'pages', 'proof'),
  },
  {
    path: '/block/:height',
    title: 'block.title',
    inNavigation: false,
    load: worded(() => import('./pages/block.tsx'), 'pages', 'proof'),
  },
  {
    path: '/validators',
    title: 'validators.title',
    inNavigation: true,
    load: worded(() => import('./pages/validators.tsx'), 'home', 'pages'),
  },
  {
    path: '/trust',
    title: 'trust.title',
    inNavigation: false,
    load: worded(() => import('./pages/trust.tsx'), 'home', 'pages', 'proof'),
  },
  {
    path: '/receipt/:receipt',
    title: 'receipt.title',
    inNavigation: false,
    load: worded(() => import('./pages/receipt.tsx'), 'land', 'pages', 'proof'),
  },
  {
    path: '/verify',
    title: 'verify.title',
    inNavigation: true,
    load: worded(() => import('./pages/verify.tsx'), 'pages', 'proof'),
  },
];
