import shipped from '../../data/catalogue.json'
import type { Catalogue } from '../domain/singleFile'
import { embedded } from './embedded'

/** The datasets that come with the product, or with the one HTML file that it was opened from. */
export const catalogue: Catalogue = embedded?.data.catalogue ?? shipped
