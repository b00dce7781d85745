// Every page of the portal: its address, its title, and the module that loads when it is opened.

import type { Route } from './router.ts';

export const ROUTES: readonly Route[] = [
  {
    path: '/',
    title: 'home.title',
    inNavigation: true,
    load: () => import('./pages/home.tsx'),
  },
  {
    path: '/search',
    title: 'search.title',
    inNavigation: true,
    load: () => import('./pages/search.tsx'),
  },
  {
    path: '/search/:text',
    title: 'search.title',
    inNavigation: false,
    load: () => import('./pages/search.tsx'),
  },
  {
    path: '/parcel/:id',
    title: 'parcel.title',
    inNavigation: false,
    load: () => import('./pages/parcel.tsx'),
  },
  {
    path: '/budget',
    title: 'budget.title',
    inNavigation: true,
    load: () => import('./pages/budget.tsx'),
  },
  {
    path: '/budget/:year',
    title: 'budget.title',
    inNavigation: false,
    load: () => import('./pages/budget.tsx'),
  },
  {
    path: '/budget/:year/:path',
    title: 'budget.title',
    inNavigation: false,
    load: () => import('./pages/budget.tsx'),
  },
  {
    path: '/line/:code',
    title: 'line.title',
    inNavigation: false,
    load: () => import('./pages/line.tsx'),
  },
  {
    path: '/line/id/:id',
    title: 'line.title',
    inNavigation: false,
    load: () => import('./pages/line.tsx'),
  },
  {
    path: '/transaction/:txid',
    title: 'transaction.title',
    inNavigation: false,
    load: () => import('./pages/transaction.tsx'),
  },
  {
    path: '/block',
    title: 'block.newest',
    inNavigation: true,
    load: () => import('./pages/block.tsx'),
  },
  {
    path: '/block/:height',
    title: 'block.title',
    inNavigation: false,
    load: () => import('./pages/block.tsx'),
  },
  {
    path: '/validators',
    title: 'validators.title',
    inNavigation: true,
    load: () => import('./pages/validators.tsx'),
  },
  {
    path: '/receipt/:receipt',
    title: 'receipt.title',
    inNavigation: false,
    load: () => import('./pages/receipt.tsx'),
  },
  {
    path: '/verify',
    title: 'verify.title',
    inNavigation: true,
    load: () => import('./pages/verify.tsx'),
  },
];
